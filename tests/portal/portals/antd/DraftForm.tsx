import { Alert, Button, Card, Checkbox, Col, DatePicker, Form, Input, Radio, Row, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { Body, type BodyEditor } from './Body.tsx'

interface Draft {
  docType?: string
  docNumber?: string
  issuedDate?: Dayjs
  summary?: string
  issuer?: string
  signer?: string
  signerTitle?: string
  security?: string
  urgency?: string
  recipients?: string[]
  onPaper?: boolean
}

const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }))
const must = (message: string) => [{ required: true, message }]

/** Labels are tied to their controls; the editor for the text is not one of antd's. */
export function DraftForm() {
  const [form] = Form.useForm<Draft>()
  const editor = useRef<BodyEditor | null>(null)
  const [saved, setSaved] = useState<number | null>(null)

  async function send(draft: Draft) {
    const record = {
      ...draft,
      issuedDate: draft.issuedDate?.format('DD/MM/YYYY') ?? '',
      onPaper: draft.onPaper ? 'có' : '',
      content: editor.current?.getData() ?? '',
    }
    const answer = await fetch('/cong/antd/luu', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(record),
    })
    const { id = null, errors = {} } = await answer.json()
    setSaved(id)
    form.setFields(
      Object.entries(errors as Record<string, string>).map(([name, message]) => ({
        name: name as keyof Draft,
        errors: [message],
      })),
    )
  }

  return (
    <Card className="sheet" title="Dự thảo văn bản đi">
      {saved !== null && (
        <Alert
          className="saved"
          data-id={saved}
          type="success"
          message={<a href={`/van-ban/${saved}`}>Đã trình văn bản số {saved}</a>}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ security: 'Thường', urgency: 'Thường' }}
        autoComplete="off"
      >
        <Row gutter={16}>
          <Col span={8}>
            <Form.Item name="docType" label="Loại văn bản" rules={must('Vui lòng chọn loại văn bản.')}>
              <Select
                showSearch
                placeholder="Chọn loại"
                options={options('Báo cáo', 'Công văn', 'Kế hoạch', 'Quyết định', 'Thông báo', 'Tờ trình')}
              />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item
              name="docNumber"
              label="Số ký hiệu"
              rules={[
                ...must('Vui lòng nhập số ký hiệu.'),
                { pattern: /^\d+[-/]KH/, message: 'Số ký hiệu phải có dạng 05-KH/CB.' },
              ]}
            >
              <Input maxLength={40} placeholder="VD: 05-KH/CB" />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="issuedDate" label="Ngày ban hành" rules={must('Vui lòng chọn ngày ban hành.')}>
              <DatePicker format="DD/MM/YYYY" style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item name="summary" label="Trích yếu" rules={must('Vui lòng nhập trích yếu.')}>
          <Input.TextArea rows={2} showCount maxLength={500} />
        </Form.Item>
        <Row gutter={16}>
          <Col span={12}>
            <Form.Item name="issuer" label="Cơ quan ban hành">
              <Input />
            </Form.Item>
          </Col>
          <Col span={6}>
            <Form.Item name="signer" label="Người ký" rules={must('Vui lòng nhập người ký.')}>
              <Input />
            </Form.Item>
          </Col>
          <Col span={6}>
            <Form.Item name="signerTitle" label="Chức danh" rules={must('Vui lòng nhập chức danh.')}>
              <Input />
            </Form.Item>
          </Col>
        </Row>
        <Row gutter={16}>
          <Col span={8}>
            <Form.Item name="security" label="Độ mật">
              <Select options={options('Thường', 'Mật', 'Tối mật')} />
            </Form.Item>
          </Col>
          <Col span={16}>
            <Form.Item name="urgency" label="Độ khẩn">
              <Radio.Group options={['Thường', 'Khẩn', 'Hỏa tốc']} />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item
          name="recipients"
          label="Nơi nhận"
          rules={[{ required: true, type: 'array', min: 1, message: 'Vui lòng nhập ít nhất một nơi nhận.' }]}
        >
          <Select
            mode="tags"
            tokenSeparators={[';']}
            placeholder="Nhập tên cơ quan, nhấn Enter sau mỗi tên"
            options={options('Văn phòng Tỉnh ủy', 'Sở Nội vụ', 'Lưu văn thư')}
          />
        </Form.Item>
        <Form.Item name="onPaper" valuePropName="checked">
          <Checkbox>Gửi kèm bản giấy</Checkbox>
        </Form.Item>
        <div className="heading">Nội dung dự thảo</div>
        <Body editor={editor} />
        <Form.Item className="actions">
          <Button type="primary" htmlType="submit">
            Trình ký
          </Button>
          <Button htmlType="reset">Làm lại</Button>
        </Form.Item>
      </Form>
    </Card>
  )
}
