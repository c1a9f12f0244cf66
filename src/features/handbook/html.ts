/** Prints a document as one self-contained HTML page: table of contents at the side, embedded drawings, suitable for paper. */
import { type Cell, type Document, type DocumentBlock, escapeXml as e } from './document.ts'

export const printHtml = (document: Document): string => `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(document.title)}</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="${e(document.contents)}"><h2>${e(document.contents)}</h2>${contents(document.blocks)}</nav>
<main>
<header><h1>${e(document.title)}</h1><p class="lead">${e(document.subtitle)}</p>${document.about.map((line) => `<p class="dim">${e(line)}</p>`).join('')}</header>
${document.blocks.map(printBlock).join('\n')}
</main>
</body>
</html>
`

const contents = (blocks: readonly DocumentBlock[]): string => {
  const lines = blocks.flatMap((one) => (one.block === 'heading' && one.level <= 2 ? [one] : []))
  return `<ul>${lines.map(({ level, text, id }) => `<li class="l${level}"><a href="#${e(id)}">${e(text)}</a></li>`).join('')}</ul>`
}

const printBlock = (one: DocumentBlock): string => {
  switch (one.block) {
    case 'heading':
      return `${one.above ? `<p class="above">${e(one.above)}</p>` : ''}<h${one.level + 1} id="${e(one.id)}">${e(one.text)}</h${one.level + 1}>`
    case 'text':
      return `<p${one.tone ? ` class="${one.tone}"` : ''}>${e(one.text)}</p>`
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`
    case 'figure':
      return `<figure role="img" aria-label="${e(one.says)}"><div class="scroll">${one.svg}</div></figure>`
    case 'table':
      return `<div class="scroll"><table><thead><tr>${one.head.map((head) => `<th scope="col">${e(head)}</th>`).join('')}</tr></thead><tbody>${one.rows
        .map((row) => `<tr>${row.map((cell, i) => printCell(cell, i)).join('')}</tr>`)
        .join('')}</tbody></table></div>`
  }
}

const printCell = (cell: Cell, column: number): string => {
  const inside = typeof cell === 'string' ? e(cell) : `<span class="${cell.tone}">${e(cell.text)}</span>`
  return column === 0 ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`
}

const style = `
:root { color-scheme: light dark; --page: light-dark(#fff, #0d1526); --side: light-dark(#f6f7fb, #131c31); --line: light-dark(#e3e7f0, #243049); --text: light-dark(#1b2333, #dbe1ef);
  --dim: light-dark(#58637b, #9aa6c4); --link: light-dark(#2d4896, #a9beff); --good: light-dark(#17613a, #92dfae); --warning: light-dark(#765000, #f6da7c); --bad: light-dark(#a3211a, #ffb3ab) }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; background: var(--page); color: var(--text) }
a { color: var(--link) }
nav { position: fixed; inset: 0 auto 0 0; width: 300px; overflow: auto; padding: 1.25rem; background: var(--side); border-right: 1px solid var(--line); font-size: 13px }
nav h2 { font-size: 13px; margin: 0 0 .5rem; padding: 0; border: 0 } nav ul { list-style: none; margin: 0; padding: 0 } nav a { text-decoration: none } nav .l1 { margin-top: .75rem; font-weight: 650 } nav .l2 { padding-left: .75rem }
main { margin-left: 300px; padding: 2rem clamp(1rem, 4vw, 3.5rem) 6rem; max-width: 1180px }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 } h2 { font-size: 1.6rem; margin: 3.5rem 0 .5rem; padding-top: 1rem; border-top: 3px solid var(--link) } h3 { font-size: 1.3rem; margin: 2.75rem 0 .4rem }
h4 { font-size: 1.05rem; margin: 2rem 0 .4rem } h5 { font-size: .95rem; margin: 1.4rem 0 .3rem } .above { margin: 2.5rem 0 -2.4rem; color: var(--dim); font-size: 12px }
.lead { font-size: 1.1rem; margin: .4rem 0 1rem } .dim { color: var(--dim); margin: .2rem 0 } .good { color: var(--good) } .warning { color: var(--warning) } .bad { color: var(--bad) } .strong { font-weight: 650 }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 13.5px; margin: .4rem 0 1rem } th, td { text-align: left; vertical-align: top; padding: .38rem .6rem; border-bottom: 1px solid var(--line) }
thead th { color: var(--dim); font-weight: 600; font-size: 12px } tbody th { font-weight: 600 } figure { margin: .75rem 0 1.25rem } figure svg { display: block; background: #fff; border: 1px solid var(--line); border-radius: 8px; max-width: none }
@media (max-width: 900px) { nav { position: static; width: auto; border: 0 } main { margin: 0 } }
@media print { nav { display: none } main { margin: 0; max-width: none } h2 { break-before: page } tr, figure { break-inside: avoid } }
`
