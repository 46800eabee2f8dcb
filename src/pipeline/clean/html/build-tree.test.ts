import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTree } from './build-tree.ts'
import type { PageElement, PageNode } from './page-tree.ts'

/** The tree as `tag(child child)`, texts in quotation marks. */
function outline(node: PageNode): string {
  if (node.type === 'text') return `"${node.text}"`
  return node.children.length === 0 ? node.tag : `${node.tag}(${node.children.map(outline).join(' ')})`
}

function check(markup: string, expected: string): void {
  expect(buildTree(markup).root.children.map(outline).join(' ')).toBe(expected)
}

test('tags left out', () => {
  check('<p>a<p>b', 'p("a") p("b")')
  check('<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', 'ul(li("a") li("b" ul(li("c"))) li("d"))')
  check('<table><tr><td>a<td>b<tr><td>c</table>d', 'table(tr(td("a") td("b")) tr(td("c"))) "d"')
  check('<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt("a") dd("b") dt("c"))')
})
test('a block ends a paragraph, an inline element does not', () => {
  check('<p>a<div>b</div>', 'p("a") div("b")')
  check('<p>a<b>b</b>c', 'p("a" b("b") "c")')
})
test('an inline end does not cross a block, a block end closes what is open in it', () => {
  check('<b>a<p>b</b>c</p>d', 'b("a" p("b" "c") "d")')
  check('<div><b>a</div>c', 'div(b("a")) "c"')
  check('<div><table><tr><td>a</div>b</table>', 'div(table(tr(td("a" "b"))))')
})
test('ends of what was never opened are nothing', () => check('a</p></span>b', '"a" "b"'))
test('the head ends where the body begins, with or without a tag', () => {
  check('<head><title>t</title><p>a', 'head(title("t")) p("a")')
  check('<head><meta name="a"></head><body>b</body>', 'head(meta) body("b")')
  check('<head>text', 'head "text"')
})
test('scripts, styles, comments and drawings are no text', () => {
  check(
    'a<script>if (1 < 2) "<p>"</script>b<style>p{}</style><!-- <p> -->c<svg><text>x</text></svg>d',
    '"a" "b" "c" "d"',
  )
})
test('a comment that never ends hides nothing', () => check('<!-- a<p>b', '" a" p("b")'))
test('a bracket is text where it opens no tag', () => check('1 < 2 <3', '"1 < 2 <3"'))
test('no tags are read in a title', () => check('<title>a <b> c</title>', 'title("a <b> c")'))
test('references are resolved in texts and attributes', () => {
  const [link] = buildTree('<a href="?a=1&amp;b=2" title=\'"x"\'>Fish &amp; chips &#8211; caf&eacute;</a>').root
    .children as PageElement[]
  expect(link?.attributes.get('href')).toBe('?a=1&b=2')
  expect(link?.attributes.get('title')).toBe('"x"')
  expect(link === undefined ? '' : outline(link)).toBe('a("Fish & chips – café")')
})
test('attributes of every shape', () => {
  const [element] = buildTree('<p CLASS="A  b" id=c hidden data-x=">">t').root.children as PageElement[]
  expect([element?.classes, element?.attributes.get('id'), element?.hidden]).toEqual([['a', 'b'], 'c', true])
})
test('linked data is kept apart', () => {
  expect(buildTree('<script type="application/ld+json">{"a":1}</script><script>x</script>').linkedData).toEqual([
    '{"a":1}',
  ])
})

/** Pieces of markup, sound and broken. */
const markup = fc
  .array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="a">',
      '</div>',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '</ul>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<title>',
      '</title>',
      '<a href="',
      '">',
      'text',
      ' ',
      '&amp;',
      '<',
      '>',
      '<head>',
      '<body>',
      '<html lang="en">',
      '<br>',
      "'",
      '</',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('every text is where it says, and each element is followed by what is in it', () => {
  fc.assert(
    fc.property(markup, (source) => {
      const { elements, root } = buildTree(source)
      let end = 0
      const visit = (element: PageElement): void => {
        expect(elements[element.index]).toBe(element)
        for (const child of element.children) {
          if (child.type === 'text') {
            expect(child.start).toBeGreaterThanOrEqual(end)
            expect(decodeHTML(source.slice(child.start, child.end))).toBe(child.text)
            end = child.end
          } else {
            expect(child.index > element.index && child.after <= element.after).toBe(true)
            visit(child)
          }
        }
      }
      visit(root)
    }),
  )
})
