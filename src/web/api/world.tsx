/** Provides the controls of fields with their `World`: language, zone, titles of ids, pickers and links. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { controls } from '#fields/controls.ts'
import { type NamedField, type World, WorldProvider } from '#fields/faces/control.tsx'
import { allKinds } from '#fields/kinds.ts'
import type { OptionsJson, PageJson } from '#http/answers/record-answers.ts'
import type { Kind } from '#kernel/field.ts'
import { textIn } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import { useMessages, useSpeech } from '../messages/use-messages.ts'
import { address, ask, known, learn } from './api.ts'
import { useHouse } from './house.ts'
import { useMe } from './person.ts'

const kindsByName = new Map<string, Kind>(Object.entries(allKinds))

export const ControlWorld = ({ children }: { readonly children: ReactNode }) => {
  const house = useHouse()
  const { zone, currency } = useMe()
  const { language, texts } = useSpeech()
  const { t } = useMessages()
  const world = useMemo((): World => {
    /** What tells an option apart: its number, an unusual state, the fields that its type declares for this, and what its person waits for. */
    const detailOf = (type: string, { number, detail, hints, open }: OptionsJson['options'][number]): readonly (string | undefined)[] => {
      const phase = detail ? house.types.get(type)?.states[detail] : undefined
      const texts = Object.entries(hints).map(([name, value]) => {
        const of = house.named(type, name)
        if (!of || value === null || value === false) return undefined
        return value === true ? textIn(of.label, language) : textOf(of, value)
      })
      const state = phase === undefined || phase === 'active' ? undefined : textIn(house.stateLabel(type, detail ?? ''), language)
      return [number, state, ...texts, open > 0 ? t('openRecords', { count: open }) : undefined]
    }
    const textOf = (of: NamedField, value: unknown): string | undefined => ownValue(own.controls(), of.field.kind)?.text(value, of, own)
    const own: World = {
      language,
      texts,
      zone,
      currency,
      known,
      options: async (type, q, where) => {
        const { options, more } = await ask<OptionsJson>(address(`/api/options/${type}`, { q, limit: 20, where }))
        learn(Object.fromEntries(options.map((o) => [o.id, { type, number: o.number, title: o.title, phase: 'active' as const }])))
        const shown = options.map((option) => ({ ...option, detail: detailOf(type, option).filter(Boolean).join(' · ') }))
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
    }
    return own
  }, [house, language, texts, zone, currency, t])
  return <WorldProvider value={world}>{children}</WorldProvider>
}
