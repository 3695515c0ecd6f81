import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../shared/read/read-document.ts'

const read = (html: string, name = 'a.html') => readDocument(new TextEncoder().encode(html), name)
const textOf = async (html: string): Promise<string> => (await read(html)).text

describe('html', () => {
  test('blocks stand on lines of their own, inline tags do not part words', async () => {
    expect(await textOf('<h1>KẾ HO<b>ẠCH</b></h1><div>Thực <i>hiện</i>\n  Chỉ thị</div>dòng<br>mới')).toBe(
      'KẾ HOẠCH\nThực hiện Chỉ thị\ndòng\nmới',
    )
  })

  test('entities are decoded, and a no-break space stays one', async () => {
    expect(await textOf('<p>M&#7909;c &#x111;&iacute;ch&nbsp;&amp; y&ecirc;u c&#7847;u</p>')).toBe(
      'Mục đích\u00a0& yêu cầu',
    )
  })

  test('ordered lists show their numbers: type, start, value and CSS', async () => {
    expect(
      await textOf(
        '<ol type="I"><li>Mục đích<ol><li>một</li><li>hai</li></ol></li><li>Nhiệm vụ</li></ol>' +
          '<ol start="3"><li>ba</li><li value="7">bảy</li><li>tám</li></ol>' +
          '<ol style="list-style-type: lower-alpha"><li>a</li></ol><ul><li>gạch</li></ul>',
      ),
    ).toBe('I. Mục đích\n1. một\n2. hai\nII. Nhiệm vụ\n3. ba\n7. bảy\n8. tám\na. a\n- gạch')
  })

  test('an item whose text is a paragraph keeps its number on that line', async () => {
    expect(await textOf('<ol><li><p>Mục đích</p><p>Nâng cao</p></li></ol>')).toBe('1. Mục đích\nNâng cao')
  })

  test('tables: rows on a line, layout cells one after another, unclosed tags as browsers take them', async () => {
    expect(
      await textOf('<table><tr><td>Nội dung<td>Chủ trì<tr><td>Tuyên truyền<td>Ban Tuyên giáo</table>'),
    ).toBe('Nội dung\tChủ trì\nTuyên truyền\tBan Tuyên giáo')
    expect(
      await textOf('<table><tr><td><p>Nơi nhận:</p><p>- Lưu.</p></td><td><p>TM.</p></td></tr></table>'),
    ).toBe('Nơi nhận:\n- Lưu.\nTM.')
  })

  test('scripts, styles, titles, comments, hidden and struck text are not text', async () => {
    expect(
      await textOf(
        '<title>t</title><style>p{}</style><script>x<y</script><!-- c --><p hidden>h</p><p style="display: none">d<br>e</p><p>còn <del>bỏ</del><s>gạch</s>lại</p>',
      ),
    ).toBe('còn lại')
  })

  test('a page is known by its first tag when its name does not tell', async () => {
    expect((await read('<!DOCTYPE html><p>a</p>', '')).kind).toBe('html')
    expect((await read('<p>a</p>', 'a.txt')).kind).toBe('html')
    expect((await read('1 < 2 và <p> là thẻ', 'a.txt')).kind).toBe('txt')
  })
})
