import { ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import { createRoot } from 'react-dom/client'
import 'dayjs/locale/vi'
import { DraftForm } from './DraftForm.tsx'
import './style.css'

createRoot(document.getElementById('app') as HTMLElement).render(
  <ConfigProvider locale={viVN} theme={{ token: { colorPrimary: '#00796b' } }}>
    <header className="top">
      <strong>iDoc</strong> Quản lý văn bản và hồ sơ công việc
    </header>
    <DraftForm />
  </ConfigProvider>,
)
