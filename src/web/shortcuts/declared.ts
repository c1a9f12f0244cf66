/** All keyboard shortcuts of the program: where each acts and its keys. Screens bind them by name; its text in `en.ts` has the same name. */

export const places = ['everywhere', 'lists', 'records'] as const

export interface Shortcut {
  /** The screens on which it acts. */
  readonly on: (typeof places)[number]
  /** Keys such as `e` or `mod+s` (Ctrl, on a Mac Command), each of which does it. The sheet shows the first. */
  readonly keys: readonly [string, ...string[]]
  /** The browser does what it does with the key, too. */
  readonly keepsDefault?: true
}

export const shortcuts = {
  search: { on: 'everywhere', keys: ['mod+k'] },
  sheet: { on: 'everywhere', keys: ['?', 'shift+?'] },
  home: { on: 'everywhere', keys: ['g'] },
  down: { on: 'lists', keys: ['j'] },
  up: { on: 'lists', keys: ['k'] },
  // on a focused link or button, Enter activates it
  open: { on: 'lists', keys: ['Enter'], keepsDefault: true },
  select: { on: 'lists', keys: ['x'] },
  quickSearch: { on: 'lists', keys: ['/'] },
  filter: { on: 'lists', keys: ['f'] },
  create: { on: 'lists', keys: ['n'] },
  edit: { on: 'records', keys: ['e'] },
  save: { on: 'records', keys: ['mod+s'] },
  comment: { on: 'records', keys: ['c'] },
  send: { on: 'records', keys: ['mod+Enter'] },
  next: { on: 'records', keys: ['j'] },
  previous: { on: 'records', keys: ['k'] },
  back: { on: 'records', keys: ['u'] },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutName = keyof typeof shortcuts

/** The keys that mean two things on one screen, as sentences for developers. */
export const clashes = (declared: Readonly<Record<string, Shortcut>>): readonly string[] => {
  const all = Object.entries(declared)
  return all.flatMap(([name, { on, keys }], i) =>
    all.slice(i + 1).flatMap(([other, { on: where, keys: theirs }]) => {
      const meet = on === where || on === 'everywhere' || where === 'everywhere'
      return keys.flatMap((key) => (meet && theirs.includes(key) ? [`the key "${key}" means "${name}" and "${other}"`] : []))
    }),
  )
}

const clashing = clashes(shortcuts)
if (clashing.length > 0) throw new Error(clashing.join('; '))
