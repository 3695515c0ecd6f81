import {
  ElAutocomplete,
  ElButton,
  ElCheckbox,
  ElCheckboxGroup,
  ElCol,
  ElConfigProvider,
  ElDatePicker,
  ElForm,
  ElFormItem,
  ElInput,
  ElOption,
  ElRow,
  ElSelect,
  type FormInstance,
} from 'element-plus'
import vi from 'element-plus/es/locale/lang/vi'
import 'element-plus/dist/index.css'
import { createApp, onMounted, reactive, ref } from 'vue'
import './style.css'
import { template } from './template.ts'

interface Editor {
  getContent(): string
}
declare const tinymce: { init(config: object): Promise<Editor[]> }

const people = [
  ['Nguyễn Thu Hà', 'Phó Bí thư'],
  ['Đặng Thị Hải Yến', 'Bí thư'],
  ['Vũ Văn Khoa', 'Chi ủy viên'],
].map(([value = '', post = '']) => ({ value, post }))

/** Whom this system can send to by itself; others are sent by post. */
const bodies = [
  'Ban Thường vụ Đảng ủy Khối',
  'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
  'Ban Tổ chức Đảng ủy Khối',
  'Ủy ban Kiểm tra Đảng ủy Khối',
]

const required = (message: string, trigger = 'blur') => [{ required: true, message, trigger }]

const app = createApp({
  components: {
    ElAutocomplete,
    ElButton,
    ElCheckbox,
    ElCheckboxGroup,
    ElCol,
    ElConfigProvider,
    ElDatePicker,
    ElForm,
    ElFormItem,
    ElInput,
    ElOption,
    ElRow,
    ElSelect,
  },
  template,
  setup() {
    const form = ref<FormInstance>()
    const saved = ref<number | null>(null)
    const refused = ref<string[]>([])
    const record = reactive({
      loai: '',
      so: '',
      ngay: '',
      trichYeu: '',
      coQuan: '',
      nguoiKy: '',
      chucVu: '',
      doMat: 'Thường',
      doKhan: 'Thường',
      noiNhan: [] as string[],
    })
    let editor: Editor | undefined
    onMounted(async () => {
      const [opened] = await tinymce.init({
        selector: '#noiDung',
        license_key: 'gpl',
        base_url: '/cong/npm/tinymce',
        suffix: '.min',
        plugins: 'lists',
        toolbar: 'undo redo | bold italic | bullist numlist',
        menubar: false,
        height: 420,
        promotion: false,
        branding: false,
        entity_encoding: 'raw',
      })
      editor = opened
    })

    async function send() {
      const ready = await form.value?.validate().catch(() => false)
      if (!ready) return
      const answer = await fetch('/cong/vue/luu', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ ...record, noiDung: editor?.getContent() ?? '' }),
      })
      const { id = null, errors = {} } = await answer.json()
      saved.value = id
      refused.value = Object.values(errors)
    }

    return {
      vi,
      form,
      saved,
      refused,
      record,
      bodies,
      send,
      kinds: ['Báo cáo', 'Công văn', 'Kế hoạch', 'Quyết định', 'Thông báo'],
      posts: ['Bí thư', 'Phó Bí thư', 'Chi ủy viên'],
      securities: ['Thường', 'Mật', 'Tối mật', 'Tuyệt mật'],
      urgencies: ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'],
      people: (typed: string, show: (found: typeof people) => void) =>
        show(people.filter(({ value }) => value.toLowerCase().includes(typed.toLowerCase()))),
      rules: {
        loai: required('Chọn loại văn bản.', 'change'),
        so: required('Nhập ký hiệu văn bản.'),
        ngay: required('Chọn ngày ký.', 'change'),
        trichYeu: required('Nhập trích yếu.'),
        nguoiKy: required('Nhập người ký.', 'change'),
        chucVu: required('Chọn chức vụ.', 'change'),
        noiNhan: [{ type: 'array', required: true, min: 1, message: 'Chọn nơi nhận.', trigger: 'change' }],
      },
    }
  },
})
app.mount('#app')
