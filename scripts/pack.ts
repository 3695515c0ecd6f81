import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import board from '../soat.config.ts'
import { need } from './command.ts'
import { builtExtension, output, root } from './folders.ts'
import { packageBuilds } from './package-builds.ts'

const usage = `Cách dùng: npm run pack -- --base URL --key TỆP.pem [--out THƯ_MỤC]
Đóng gói tiện ích để cài theo chính sách; xem docs/rollout.md.

  --base URL      địa chỉ https của thư mục sẽ chứa các tệp này
  --key TỆP.pem   khóa riêng của tiện ích cho Chromium; chưa có thì được tạo ra, phải giữ kỹ
  --out THƯ_MỤC   nơi ghi (mặc định: dist)`

const { values } = parseArgs({
  options: { base: { type: 'string' }, key: { type: 'string' }, out: { type: 'string', default: 'dist' } },
})
if (!values.base?.startsWith('https://') || values.key === undefined) {
  console.error(usage)
  process.exit(2)
}
const base = values.base.endsWith('/') ? values.base : `${values.base}/`
await need('Không dựng được tiện ích.', resolve(import.meta.dirname, 'build.ts'), ['chrome', 'firefox'])
const { files, chromiumId, firefoxId } = await packageBuilds(
  { chromium: builtExtension, firefox: resolve(output, 'firefox-mv3') },
  { base, key: resolve(root, values.key), out: resolve(root, values.out) },
)
console.log(`Đã ghi vào ${values.out}: ${files.join(', ')}`)
console.log(`Mã tiện ích (Chrome, Edge, Cốc Cốc): ${chromiumId}`)
console.log(`Mã tiện ích (Firefox): ${firefoxId}`)
if (board.root === '')
  console.log(
    'Chú ý: soat.config.ts chưa có tệp gốc của Ban, nên bản này chỉ tin khóa thử nghiệm của máy này.',
  )
