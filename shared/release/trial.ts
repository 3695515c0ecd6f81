import { check } from '../check.ts'
import type { Checklist } from '../schema/checklist.ts'

/** Far more than a checklist of the greatest size takes on this draft; a few hundred ms on an old PC. */
const budget = 200_000

/** A short draft with all that a draft may have, to try a new checklist on. */
const draft = `ĐẢNG BỘ THỬ NGHIỆM
CHI BỘ THỬ NGHIỆM
Số 01-KH/CB

KẾ HOẠCH
về việc thử bộ tiêu chí mới

Căn cứ Kế hoạch số 01-KH/ĐU ngày 02/01/2026 của đảng ủy cấp trên, chi bộ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của cán bộ, đảng viên.
2. Yêu cầu
- Thực hiện nghiêm túc, thiết thực, hiệu quả.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Tuyên truyền, phổ biến sâu rộng trong cán bộ, đảng viên.
2. Kiểm tra, giám sát việc thực hiện.
III. TỔ CHỨC THỰC HIỆN
1. Chi ủy chỉ đạo thực hiện kế hoạch này.
2. Các tổ đảng căn cứ kế hoạch để thực hiện.

Nơi nhận:
- Đảng ủy cấp trên (để báo cáo),
- Lưu chi bộ.
T/M CHI BỘ
BÍ THƯ`

/** Whether the checklist answers for the draft within the budget of steps. */
export function passesTrial(checklist: Checklist): boolean {
  const { findings } = check(draft, checklist, { steps: budget })
  return findings.every(({ rule }) => rule !== 'over-budget')
}
