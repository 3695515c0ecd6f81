import Autocomplete from '@mui/material/Autocomplete'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import InputLabel from '@mui/material/InputLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Select from '@mui/material/Select'
import TextField from '@mui/material/TextField'
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { DatePicker } from '@mui/x-date-pickers/DatePicker'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import type { Dayjs } from 'dayjs'
import 'dayjs/locale/vi'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { bodies, kinds, people, posts, securities, urgencies } from './choices.ts'

function Form() {
  const [type, setType] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<Dayjs | null>(null)
  const [subject, setSubject] = useState('')
  const [issuer, setIssuer] = useState('')
  const [signer, setSigner] = useState<string | null>(null)
  const [post, setPost] = useState('')
  const [security, setSecurity] = useState('Thường')
  const [urgency, setUrgency] = useState('Thường')
  const [recipients, setRecipients] = useState<string[]>([])
  window.model = () => ({
    type,
    number,
    date: date?.isValid() ? date.format('YYYY-MM-DD') : null,
    subject,
    issuer,
    signer,
    signerPost: post,
    security,
    urgency,
    recipients,
  })
  const choice = (label: string, value: string, set: (value: string) => void, options: string[]) => (
    <FormControl fullWidth margin="dense">
      <InputLabel>{label}</InputLabel>
      <Select label={label} value={value} onChange={({ target }) => set(target.value)}>
        {options.map((option) => (
          <MenuItem key={option} value={option}>
            {option}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  )
  const text = (label: string, value: string, set: (value: string) => void, rows?: number) => (
    <TextField
      fullWidth
      margin="dense"
      label={label}
      value={value}
      onChange={({ target }) => set(target.value)}
      {...(rows && { multiline: true, minRows: rows })}
    />
  )
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="vi">
      {choice('Loại văn bản', type, setType, kinds)}
      {text('Số, ký hiệu', number, setNumber)}
      <DatePicker
        label="Ngày ban hành"
        value={date}
        onChange={setDate}
        slotProps={{ textField: { fullWidth: true, margin: 'dense' } }}
      />
      {text('Trích yếu', subject, setSubject, 2)}
      {text('Cơ quan ban hành', issuer, setIssuer)}
      <Autocomplete
        options={people}
        value={signer}
        onChange={(_, value) => setSigner(value)}
        renderInput={(params) => <TextField {...params} margin="dense" label="Người ký" />}
      />
      {choice('Chức vụ người ký', post, setPost, ['', ...posts])}
      {choice('Độ mật', security, setSecurity, securities)}
      <FormControl margin="dense">
        <FormLabel>Độ khẩn</FormLabel>
        <RadioGroup row value={urgency} onChange={(_, value) => setUrgency(value)}>
          {urgencies.map((item) => (
            <FormControlLabel key={item} value={item} label={item} control={<Radio />} />
          ))}
        </RadioGroup>
      </FormControl>
      <Autocomplete
        multiple
        freeSolo
        options={bodies}
        value={recipients}
        onChange={(_, value) => setRecipients(value)}
        renderInput={(params) => <TextField {...params} margin="dense" label="Nơi nhận" />}
      />
    </LocalizationProvider>
  )
}

createRoot(document.querySelector('app-form') as HTMLElement).render(<Form />)
