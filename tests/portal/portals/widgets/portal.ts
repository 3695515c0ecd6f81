import { atLeast, day, filled, numberSymbol, oneOf, type SamplePortal } from '../sample-portal.ts'

/** The sets of widgets, each with a form of its own at `/cong/widgets/NAME.html`, and what each is made of. */
const kits: Record<string, string> = {
  angular: 'Angular, Angular Material, ng-select',
  mui: 'MUI, MUI X',
  prime: 'PrimeVue',
  'jquery-ui': 'jQuery UI',
  chosen: 'Chosen; flatpickr với ô thay thế',
  'tom-select': 'Tom Select, flatpickr',
  bare: 'Tự vẽ: không vai trò, danh sách không của riêng ô nào',
  shoelace: 'Shoelace: ô nằm trong shadow root',
}

const page = (title: string, styles: string[], body: string) => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="icon" href="data:,">
${['/cong/widgets/style.css', ...styles].map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body>
${body}
</body>
</html>
`

/** Styles that are not bundled with the script; MUI and PrimeVue have theirs in it. */
const styles: Record<string, string[]> = {
  angular: ['/cong/npm/angular-material/indigo-pink.css', '/cong/npm/ng-select/default.theme.css'],
  chosen: ['/cong/goi/widgets-chosen.css', '/cong/npm/flatpickr/flatpickr.css'],
  mui: [],
  prime: [],
  'tom-select': ['/cong/goi/widgets-tom-select.css', '/cong/npm/flatpickr/flatpickr.css'],
}

const kitPage = (name: string, about: string) =>
  page(
    `Trình văn bản đi – ${about}`,
    styles[name] ?? [`/cong/goi/widgets-${name}.css`],
    `<h1>Trình văn bản đi <small>${about}</small></h1>
<main><app-form></app-form>
<div><label for="toan-van">Toàn văn</label><textarea id="toan-van" spellcheck="false"></textarea>
<p><button id="trinh">Trình văn bản</button></p><div id="ket-qua" role="status"></div></div></main>
<script type="module" src="/cong/goi/widgets-${name}.js"></script>
<script src="/cong/widgets/send.js"></script>`,
  )

/** The widgets that portals are built with, set after set: the same form in each. */
export const widgets: SamplePortal = {
  name: 'widgets',
  title: 'Các bộ ô nhập thường gặp',
  about: 'Angular, MUI, PrimeVue, jQuery UI, Chosen, Tom Select, flatpickr, Shoelace',
  page: () =>
    page(
      'Các bộ ô nhập',
      [],
      `<h1>Các bộ ô nhập</h1><ul>${Object.entries(kits)
        .map(([name, about]) => `<li><a href="/cong/widgets/${name}.html">${about}</a></li>`)
        .join('')}</ul>`,
    ),
  frames: Object.fromEntries(Object.entries(kits).map(([name, about]) => [name, () => kitPage(name, about)])),
  demands: [
    oneOf('type', ['Kế hoạch'], 'Chọn loại Kế hoạch.'),
    filled('number', 'Nhập số, ký hiệu.'),
    numberSymbol('number'),
    filled('date', 'Nhập ngày ban hành.'),
    day('date', 'yyyy-mm-dd'),
    filled('subject', 'Nhập trích yếu.'),
    filled('issuer', 'Nhập cơ quan ban hành.'),
    filled('signer', 'Nhập người ký.'),
    filled('signerPost', 'Chọn chức vụ người ký.'),
    atLeast('recipients', 1, 'Chọn nơi nhận.'),
  ],
}
