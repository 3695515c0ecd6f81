import { type ReactNode, useState } from 'react'
import DatePicker from 'react-datepicker'
import 'react-datepicker/dist/react-datepicker.css'
import Select from 'react-select'
import CreatableSelect from 'react-select/creatable'

interface Option {
  value: string
  label: string
}
const options = (...labels: string[]): Option[] => labels.map((label) => ({ value: label, label }))

const kinds = options('Công văn', 'Kế hoạch', 'Báo cáo', 'Thông báo', 'Tờ trình', 'Quyết định')
const posts = options('Bí thư', 'Phó Bí thư', 'Chi ủy viên', 'Giám đốc', 'Phó Giám đốc')
const urgencies = options('Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc')
const bodies = options(
  'Văn phòng Tỉnh ủy',
  'Ban Thường vụ Đảng ủy Khối',
  'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
  'Ban Tổ chức Đảng ủy Khối',
  'Ủy ban Kiểm tra Đảng ủy Khối',
)

const twoDigits = (count: number) => String(count).padStart(2, '0')
const written = (date: Date | null) =>
  date ? [twoDigits(date.getDate()), twoDigits(date.getMonth() + 1), date.getFullYear()].join('/') : ''

/** The form for a new document: everything in React's state, nothing read from the page. */
export function Compose() {
  const [kind, setKind] = useState<Option | null>(null)
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<Date | null>(null)
  const [subject, setSubject] = useState('')
  const [issuer, setIssuer] = useState('')
  const [signer, setSigner] = useState('')
  const [post, setPost] = useState<Option | null>(null)
  const [urgency, setUrgency] = useState<Option | null>(urgencies[0] ?? null)
  const [recipients, setRecipients] = useState<readonly Option[]>([])
  const [body, setBody] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [saved, setSaved] = useState<number | null>(null)

  async function save() {
    const record = {
      loaiVanBan: kind?.value ?? '',
      soKyHieu: number,
      ngayVanBan: written(date),
      trichYeu: subject,
      donViPhatHanh: issuer,
      nguoiKy: signer,
      chucVu: post?.value ?? '',
      doKhan: urgency?.value ?? '',
      noiNhan: recipients.map(({ value }) => value),
      noiDung: body,
    }
    const answer = await fetch('/cong/react/luu', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(record),
    })
    const { id = null, errors: said = {} } = await answer.json()
    setSaved(id)
    setErrors(said)
  }

  const text = (value: string, change: (value: string) => void) => (
    <input className="ctl" value={value} onChange={(event) => change(event.target.value)} />
  )
  return (
    <div className="compose">
      {saved !== null && (
        <p className="saved" data-id={saved}>
          Đã lưu văn bản. <a href={`/van-ban/${saved}`}>Xem văn bản số {saved}</a>
        </p>
      )}
      <div className="grid">
        <Field label="Loại VB" must error={errors.loaiVanBan}>
          <Select unstyled={false} placeholder="Chọn…" options={kinds} value={kind} onChange={setKind} />
        </Field>
        <Field label="Số/ký hiệu VB" must error={errors.soKyHieu}>
          {text(number, setNumber)}
        </Field>
        <Field label="Ngày VB" must error={errors.ngayVanBan}>
          <DatePicker
            className="ctl"
            dateFormat="dd/MM/yyyy"
            placeholderText="__/__/____"
            selected={date}
            onChange={(chosen: Date | null) => setDate(chosen)}
          />
        </Field>
        <Field label="Mức độ khẩn">
          <Select options={urgencies} value={urgency} onChange={setUrgency} isSearchable={false} />
        </Field>
        <Field label="Trích yếu nội dung" must wide error={errors.trichYeu}>
          <textarea
            className="ctl"
            rows={2}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        </Field>
        <Field label="Đơn vị phát hành" must wide error={errors.donViPhatHanh}>
          {text(issuer, setIssuer)}
        </Field>
        <Field label="Người ký VB" must error={errors.nguoiKy}>
          {text(signer, setSigner)}
        </Field>
        <Field label="Chức vụ người ký" must error={errors.chucVu}>
          <Select placeholder="Chọn…" options={posts} value={post} onChange={setPost} />
        </Field>
        <Field label="Nơi nhận" must wide error={errors.noiNhan}>
          <CreatableSelect
            isMulti
            placeholder="Gõ tên nơi nhận rồi nhấn Enter"
            formatCreateLabel={(typed) => `Thêm «${typed}»`}
            options={bodies}
            value={recipients}
            onChange={setRecipients}
          />
        </Field>
        <Field label="Toàn văn" must wide error={errors.noiDung}>
          <textarea
            className="ctl body"
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </Field>
      </div>
      <div className="actions">
        <button type="button" className="primary" onClick={save}>
          Lưu và trình
        </button>
        <button type="button">Lưu nháp</button>
      </div>
    </div>
  )
}

interface FieldProps {
  label: string
  must?: boolean
  wide?: boolean
  error?: string | undefined
  children: ReactNode
}

function Field({ label, must = false, wide = false, error, children }: FieldProps) {
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <div className="cap">
        {label} {must && <b>*</b>}
      </div>
      {children}
      {error && (
        <div className="error" role="alert">
          {error}
        </div>
      )}
    </div>
  )
}
