import Aura from '@primeuix/themes/aura'
import AutoComplete from 'primevue/autocomplete'
import PrimeVue from 'primevue/config'
import DatePicker from 'primevue/datepicker'
import InputText from 'primevue/inputtext'
import MultiSelect from 'primevue/multiselect'
import RadioButton from 'primevue/radiobutton'
import Select from 'primevue/select'
import SelectButton from 'primevue/selectbutton'
import Textarea from 'primevue/textarea'
import { createApp, reactive, ref } from 'vue'
import { bodies, dayOf, kinds, people, posts, securities, urgencies } from './choices.ts'

/** PrimeVue; PrimeNG and PrimeFaces draw the same. */
const app = createApp({
  components: {
    AutoComplete,
    DatePicker,
    InputText,
    MultiSelect,
    RadioButton,
    PSelect: Select,
    SelectButton,
    Textarea,
  },
  template: `
<p><label>Loại văn bản</label><PSelect v-model="record.type" :options="kinds" show-clear placeholder="Chọn loại" /></p>
<p><label for="so">Số, ký hiệu</label><InputText id="so" v-model="record.number" /></p>
<p><label for="ngay">Ngày ban hành</label><DatePicker input-id="ngay" v-model="record.date" date-format="dd/mm/yy" show-icon /></p>
<p><label for="trich">Trích yếu</label><Textarea id="trich" v-model="record.subject" rows="2" /></p>
<p><label for="cq">Cơ quan ban hành</label><InputText id="cq" v-model.lazy="record.issuer" /></p>
<p><label>Người ký</label><AutoComplete v-model="record.signer" :suggestions="found" @complete="seek" dropdown force-selection /></p>
<p><label>Chức vụ người ký</label><PSelect v-model="record.signerPost" :options="posts" filter show-clear /></p>
<p><label>Độ mật</label><PSelect v-model="record.security" :options="securities" /></p>
<p><label>Độ khẩn</label><span v-for="item in urgencies" :key="item"><RadioButton v-model="record.urgency" name="khan" :input-id="item" :value="item" /><label :for="item">{{ item }}</label></span></p>
<p><label>Nơi nhận</label><MultiSelect v-model="record.recipients" :options="bodies" filter display="chip" /></p>
`,
  setup() {
    const record = reactive({
      type: null as string | null,
      number: '',
      date: null as Date | null,
      subject: '',
      issuer: '',
      signer: null as string | null,
      signerPost: null as string | null,
      security: 'Thường',
      urgency: 'Thường',
      recipients: [] as string[],
    })
    const found = ref<string[]>([])
    window.model = () => ({ ...record, date: dayOf(record.date), recipients: [...record.recipients] })
    const seek = ({ query }: { query: string }) => {
      found.value = people.filter((name) => name.toLowerCase().includes(query.toLowerCase()))
    }
    return { record, found, seek, kinds, posts, securities, urgencies, bodies }
  },
})
app.use(PrimeVue, { theme: { preset: Aura } })
app.mount('app-form')
