// biome-ignore-all lint/suspicious/noArrayIndexKey: what is listed has no identity but its place
/** The filter of a list: chips that show the condition, and the builder that changes it. */
import { Button, CloseButton, Collapse } from '@mantine/core'
import { IconFilter, IconFilterOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { GroupEditor } from '#fields/condition/builder.tsx'
import { type ConditionGroup, isGroup, toCondition, toGroup } from '#fields/condition/group.ts'
import { itemSentence } from '#fields/condition/sentence.ts'
import { useWorld } from '#fields/faces/control.tsx'
import { useRefs } from '#fields/ref/picker.tsx'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { always, type Condition } from '#kernel/condition.ts'
import { useHouse } from '../../api/house.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { presetsOf, sameCondition, type useQuestion } from './question.ts'

type Asked = ReturnType<typeof useQuestion>
const uuid = /^[0-9a-f-]{36}$/

/** The ids in a condition, by the type that they refer to, so that a filter opened from a link shows titles. */
const idsIn = (group: ConditionGroup, target: (path: string) => string | undefined): readonly (readonly [string, string])[] =>
  group.items.flatMap((item) => {
    if (isGroup(item)) return idsIn(item, target)
    const type = target(item.field)
    const values = Array.isArray(item.value) ? item.value : [item.value]
    return type ? values.filter((v): v is string => typeof v === 'string' && uuid.test(v)).map((v) => [type, v] as const) : []
  })

const WordsOf = ({ type, id }: { readonly type: string; readonly id: string }) => {
  useRefs(type, [id])
  return null
}

export const Chips = ({ type, asked }: { readonly type: TypeJson; readonly asked: Asked }) => {
  const { t } = useMessages(en)
  const house = useHouse()
  const world = useWorld()
  const group = toGroup(asked.where)
  // the name of a preset says what its condition is
  if (group.items.length === 0 || presetsOf(type).some((preset) => sameCondition(preset.where, asked.where))) return null
  const at = (path: string) => house.named(type.name, path)
  const target = (path: string): string | undefined => {
    const field = at(path)?.field
    return field?.kind === 'person' ? 'person' : (field?.options['to'] as string | undefined)
  }
  const whole = group.mode !== 'all'
  const items = whole ? [group] : group.items
  const without = (i: number): Condition =>
    whole ? always : (toCondition({ ...group, items: group.items.filter((_, n) => n !== i) }) ?? always)
  return (
    <ul className="s-chips" aria-label={t('activeFilters')}>
      {idsIn(group, target).map(([of, id]) => (
        <WordsOf key={id} type={of} id={id} />
      ))}
      {items.map((item, i) => {
        const sentence = itemSentence(item, at, world)
        return (
          <li key={`${i}${sentence}`} className="s-chip">
            <span className="s-line">{sentence}</span>
            <CloseButton size="xs" aria-label={t('removeFilter', { name: sentence })} onClick={() => asked.change({ where: without(i) })} />
          </li>
        )
      })}
    </ul>
  )
}

export const FilterButton = ({ opened, toggle }: { readonly opened: boolean; readonly toggle: () => void }) => {
  const { t } = useMessages(en)
  return (
    <Button
      variant={opened ? 'light' : 'default'}
      leftSection={<IconFilter size={16} stroke={1.6} />}
      aria-expanded={opened}
      aria-controls="filter"
      onClick={toggle}
    >
      {t('filter')}
    </Button>
  )
}

export const FilterPanel = ({ type, asked, opened }: { readonly type: TypeJson; readonly asked: Asked; readonly opened: boolean }) => {
  const { t } = useMessages(en)
  const [group, setGroup] = useState(() => toGroup(asked.where))
  const sent = useRef(JSON.stringify(asked.where))
  const now = JSON.stringify(asked.where)
  // a view, a chip or a link changed the condition
  useEffect(() => {
    if (now === sent.current) return
    sent.current = now
    setGroup(toGroup(JSON.parse(now) as Condition))
  }, [now])
  const change = (next: ConditionGroup): void => {
    setGroup(next)
    const where = toCondition(next) ?? always
    if (JSON.stringify(where) === sent.current) return
    sent.current = JSON.stringify(where)
    asked.change({ where }, true)
  }
  return (
    <Collapse expanded={opened} id="filter" keepMounted={false}>
      <section className="s-filter" aria-label={t('filter')}>
        <GroupEditor group={group} over={type.name} onChange={change} />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconFilterOff size={14} />}
          onClick={() => change({ mode: 'all', items: [] })}
        >
          {t('clearFilter')}
        </Button>
      </section>
    </Collapse>
  )
}
