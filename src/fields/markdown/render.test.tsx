import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from './render.tsx'

const html = (text: string): string => renderToStaticMarkup(<Markdown text={text} />)

test('tables, nested lists, task lists, images and line breaks are rendered', () => {
  expect(html('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<table><thead><tr><th>a</th>')
  expect(html('- one\n  - two')).toMatch(/<ul>\s*<li>one\s*<ul>\s*<li>two/)
  expect(html('- [x] done')).toContain('type="checkbox"')
  expect(html('![plan](/files/1.png)')).toContain('<img src="/files/1.png" alt="plan"')
  expect(html('one\ntwo')).toMatch(/one<br\/>\s*two/)
})

test('headings of a text are not part of the outline of the page', () => {
  expect(html('# Head')).toContain('<p class="s-md-heading">Head</p>')
})

test('HTML in a text becomes neither markup nor a script', () => {
  expect(html('<script>alert(1)</script>')).not.toContain('<script')
  expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img')
  expect(html('[click](javascript:alert(1))')).not.toContain('javascript:')
  expect(html('![x](data:text/html;base64,PHNjcmlwdD4=)')).not.toContain('data:')
})
