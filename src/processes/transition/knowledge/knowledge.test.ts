import { expect, test } from 'vitest'
import { addsUp, as, counts, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('knowledge-manager')

test('authors cannot publish their own articles', () => {
  const ready = { state: 'review', body: 'do this', reviewBy: '2027-01-01' }
  expect(tries(manager, 'publish', some('article', { ...ready, assignee: manager.id }))).toBe('move.ownMatter')
  expect(tries(manager, 'publish', some('article', { ...ready, assignee: 'another' }))).toBe('-> published')
  expect(tries(as('agent'), 'publish', some('article', ready))).toBe('only knowledge-manager')
})

test('each publication creates a permanent version', () => {
  expect(follows('publish', some('article', { revision: 2, body: 'do this' }))).toMatchObject([
    { do: 'create', type: 'article-version', values: { article: 'r', revision: 2, body: 'do this' } },
  ])
})

test('reader feedback adds up in the article', () => {
  const effectsOf = (helpful: boolean) => addsUp(some('article-feedback', { article: 'a', helpful }))
  expect(effectsOf(true)).toEqual([{ do: 'add', type: 'article', id: 'a', field: 'helpful', by: 1 }])
  expect(effectsOf(false)).toEqual([{ do: 'add', type: 'article', id: 'a', field: 'unhelpful', by: 1 }])
})

test('only published articles count as past their review', () => {
  const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }
  expect(counts('overdue-articles', some('article', { state: 'published', reviewBy: '2026-10-31' }), period)).toBe(true)
  expect(counts('overdue-articles', some('article', { state: 'published', reviewBy: '2026-11-01' }), period)).toBe(false)
  expect(counts('overdue-articles', some('article', { state: 'retired', reviewBy: '2026-10-01' }), period)).toBe(false)
})

test('negative feedback is worked on', () => {
  expect(running(some('article-feedback', { helpful: false }))).toEqual(['knowledge-improvement'])
  expect(running(some('article-feedback', { helpful: true }))).toEqual([])
  expect(running(some('article'))).toEqual(['knowledge-capture'])
})
