/** Provides the controls of fields with their `World`: language, zone, titles of ids, pickers and links. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { controls } from '#fields/controls.ts'
import { type World, WorldProvider } from '#fields/faces/control.tsx'
import { allKinds } from '#fields/kinds.ts'
import type { OptionsJson, PageJson } from '#http/answers/record-answers.ts'
import type { Kind } from '#kernel/field.ts'
import { textIn } from '#kernel/localized-text.ts'
import { useSpeech } from '../messages/use-messages.ts'
import { address, ask, known, learn } from './api.ts'
import { useHouse } from './house.ts'
import { useMe } from './person.ts'

const kindsByName = new Map<string, Kind>(Object.entries(allKinds))

export const ControlWorld = ({ children }: { readonly children: ReactNode }) => {
  const house = useHouse()
  const { zone, currency } = useMe()
  const { language, texts } = useSpeech()
  const world = useMemo(
    (): World => ({
      language,
      texts,
      zone,
      currency,
      known,
      options: async (type, q, where) => {
        const { options, more } = await ask<OptionsJson>(address(`/api/options/${type}`, { q, limit: 20, where }))
        learn(Object.fromEntries(options.map((o) => [o.id, { type, number: o.number, title: o.title, phase: 'active' as const }])))
        // the state is shown only if its phase is not the usual one
        const shown = options.map((o) => {
          const phase = o.detail ? house.types.get(type)?.states[o.detail] : undefined
          return phase === undefined
            ? o
            : { ...o, detail: phase === 'active' ? null : textIn(house.stateLabel(type, o.detail ?? ''), language) }
        })
        return { options: shown, more }
      },
      find: async (type, id) => {
        // a record that the user may not read has no title
        const page = await ask<PageJson>(`/api/records/${type}/${id}`).catch(() => null)
        if (!page) return null
        const { number, title, phase } = page.record
        learn({ [id]: { type, number, title, phase } })
        return { type, number, title, phase }
      },
      link: (type, id, text) => (
        <Link to="/records/$type/$id" params={{ type, id: known(id)?.number ?? id }} className="s-link">
          {text}
        </Link>
      ),
      paths: house.paths,
      kinds: () => kindsByName,
      controls: () => controls,
    }),
    [house, language, texts, zone, currency],
  )
  return <WorldProvider value={world}>{children}</WorldProvider>
}
