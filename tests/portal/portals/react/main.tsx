import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Compose } from './Compose.tsx'
import './style.css'

const documents = [
  ['11-KH/CB', '12/3/2024', 'Kế hoạch sinh hoạt chuyên đề quý II'],
  ['12-BC/CB', '28/3/2024', 'Báo cáo kết quả công tác quý I'],
  ['13-TB/CB', '05/4/2024', 'Thông báo kết luận họp Chi ủy'],
]

function Portal() {
  const [composing, setComposing] = useState(location.hash === '#/soan-thao')
  const show = (compose: boolean) => {
    history.pushState(null, '', compose ? '#/soan-thao' : '#/')
    setComposing(compose)
  }
  return (
    <div className="app">
      <nav className="side">
        <div className="brand">
          VPĐT<small>Văn phòng điện tử</small>
        </div>
        <button type="button" className={composing ? '' : 'on'} onClick={() => show(false)}>
          Văn bản đi
        </button>
        <button type="button" className={composing ? 'on' : ''} onClick={() => show(true)}>
          Soạn văn bản
        </button>
        <button type="button">Văn bản đến (3)</button>
        <button type="button">Công việc</button>
        <button type="button">Lịch cơ quan</button>
      </nav>
      <div className="page">
        <header>
          <span>{composing ? 'Văn bản đi › Soạn văn bản mới' : 'Văn bản đi'}</span>
          <span className="who">Văn thư Chi bộ</span>
        </header>
        {composing ? <Compose /> : <List />}
      </div>
    </div>
  )
}

function List() {
  return (
    <table className="list">
      <thead>
        <tr>
          <th>Số/KH</th>
          <th>Ngày VB</th>
          <th>Trích yếu</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(([number, date, subject]) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{date}</td>
            <td>{subject}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<Portal />)
