import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { send, sendFile } from '../../portal/answer.ts'
import { fieldNames } from '../../portal/form.ts'
import { page } from '../../portal/html.ts'
import type { Extra } from '../../portal/server.ts'
import { editorPages, otherPages, placePages, type ZooPage } from './catalog.ts'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, 'dist')
const scripts = join(here, 'pages')

/** Folders that are served as they were published. */
const folders: Record<string, string> = {
  assets: dist,
  tinymce: folderOf(import.meta.resolve('tinymce/package.json')),
  ckeditor5: join(folderOf(import.meta.resolve('ckeditor5/package.json')), 'dist/browser'),
}

/** Bundles the pages' scripts into `dist`, unless that was made from the very same files. */
export async function buildEditors(): Promise<void> {
  const hash = await hashOfInputs()
  const stamp = join(dist, 'inputs.txt')
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return
  const entries = (await readdir(scripts)).map((name) => join(scripts, name))
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    define: { global: 'globalThis' },
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: dist,
      target: 'chrome109',
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: entries,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })
  await writeFile(stamp, hash)
}

/** Answers for `/zoo/…` on the sample portal's server; call `buildEditors` before. */
export const zoo: Extra = async (path, response) => {
  const [, root, name = '', ...rest] = path.split('/')
  if (root !== 'zoo') return false
  const folder = folders[name]
  if (folder) await sendFile(response, folder, rest.join('/'))
  else if (name === 'zoo.css') await sendFile(response, here, name)
  else if (name === 'nested-middle.html') send(response, 200, middlePage)
  else {
    const shown = [...editorPages, ...placePages, ...otherPages].find((item) => `${item.name}.html` === name)
    if (!shown) return false
    send(response, 200, zooPage(shown))
  }
  return true
}

const styled = new Set(['quill', 'prosemirror', 'draft'])

function zooPage({ name, body, script: own = name }: ZooPage): string {
  const styles = [...(styled.has(name) ? [`/zoo/assets/${name}.css`] : []), '/zoo/zoo.css']
  const script = existsSync(join(scripts, `${own}.ts`))
    ? `<script>zooField = '${fieldNames.body}'</script><script type="module" src="/zoo/assets/${own}.js"></script>`
    : ''
  return page(
    'Soạn thảo văn bản đi',
    `${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}
<div class="dau-trang"><b>HỆ THỐNG QUẢN LÝ VĂN BẢN VÀ ĐIỀU HÀNH</b></div>
<form method="post" action="/luu" class="cot" accept-charset="utf-8">
<p><label>Trích yếu <input name="${fieldNames.subject}" class="o-nhap"></label></p>
<fieldset><legend>Nội dung dự thảo</legend>${body.replaceAll('FIELD', fieldNames.body)}</fieldset>
<p class="nut-lenh"><button type="submit" id="luu">Lưu dự thảo</button></p>
</form>${script}`,
  )
}

const middlePage = page(
  'Soạn thảo',
  '<link rel="stylesheet" href="/zoo/zoo.css"><iframe class="soan" title="Biểu mẫu" src="/zoo/contenteditable.html" style="height:640px;width:920px"></iframe>',
)

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256')
  const files = [
    ...(await readdir(here)).filter((name) => /\.(ts|json)$/.test(name)).map((name) => join(here, name)),
    ...(await readdir(scripts)).map((name) => join(scripts, name)),
  ].sort()
  for (const file of files) hash.update(basename(file)).update(await readFile(file))
  return hash.digest('hex')
}

function folderOf(address: string): string {
  return dirname(fileURLToPath(address))
}
