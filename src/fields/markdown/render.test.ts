import { expect, test } from 'vitest'
import { blocksOf } from './render.tsx'

test('a text falls into blocks', () => {
  expect(blocksOf('# Head\n\nOne\ntwo\n\n- a\n- b\n\n```\ncode\n\n- not a list\n```\n> said').map((b) => [b.kind, b.lines])).toEqual([
    ['heading', ['Head']],
    ['text', ['One', 'two']],
    ['bullets', ['a', 'b']],
    ['fence', ['code', '', '- not a list']],
    ['quote', ['said']],
  ])
})
