import { check } from '../check.ts'
import { lexiconOf } from '../plan/lexicon.ts'
import type { Checklist } from '../schema/checklist.ts'

/** Eighty times what KH 162 takes on this draft; a few ms. */
const budget = 50_000
/** Phrases that one word of any draft may begin, so that what the sample does not say is not dear either. */
const mostAtOnce = 200

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

/** Whether the checklist answers for the draft within the budget of steps, and for any other about as quickly. */
export function passesTrial(checklist: Checklist): boolean {
  if (lexiconOf(checklist).phrases.crowd > mostAtOnce) return false
  const { findings } = check(draft, checklist, { steps: budget })
  return findings.every(({ rule }) => rule !== 'over-budget')
}
