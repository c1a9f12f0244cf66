/** Plans new records; `perform-write.ts` executes the plans. */
import { reaches } from '#kernel/actor.ts'
import type { Fields } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Phase, RecordNamed, Values } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import { clockWrites } from '../clocks/record-clocks.ts'
import type { Engine } from '../engine.ts'
import { newId } from '../store/ids.ts'
import { wrongReferences } from './check-references.ts'
import { wrongValuesOf } from './check-values.ts'
import { contributionsOf } from './consequences.ts'
import { en } from './en.ts'
import { messagesAsTexts } from './messages-as-texts.ts'
import { searchContent } from './search-content.ts'
import { changesBetween, derived, refuseUnchecked, refuseWrong, wrongValues } from './values.ts'
import {
  type Comment,
  factsFor,
  isEnd,
  isProgram,
  missingValues,
  noClocks,
  orNone,
  type WritePlan,
  type Writing,
  withoutEmpty,
} from './write-plan.ts'

const messageOf = messagesOf(en)

/** Plans a new record; `values` are already parsed. */
export const planCreate = async <N extends string>(
  writing: Writing,
  type: N,
  values: Values,
  comment: Comment = {},
): Promise<WritePlan<RecordNamed<N>>> => {
  const { engine, run, who, at } = writing
  const { model, lifecycle, clocks } = engine.house.type(type)
  const id = textOf(values['id']) ?? newId()
  // an organisation belongs to itself, so that its people see it and those of others do not
  const organisation = type === 'organisation' ? id : (textOf(values['organisation']) ?? who.organisation)
  if (!organisation) throw wrongValues(type, { organisation: messageOf('required') })
  const state = textOf(values['state']) ?? model.start
  const phase = ownValue(model.states, state) as Phase
  const requester = model.people.includes('requester') && who.kind === 'person' ? who.id : null
  const first = {
    ...blankOf(engine.house.fieldsOf(type)),
    requester,
    openedAt: at,
    ...withoutEmpty(values),
    id,
    type,
    state,
    phase,
    organisation,
    createdAt: at,
    updatedAt: at,
    createdBy: who.id,
    version: 1,
    closedAt: textOf(values['closedAt']) ?? (isEnd(phase) ? at : null),
  } as RecordNamed<N>
  const checked = !isProgram(writing)
  if (checked && type !== 'organisation' && !reaches(who, organisation)) throw new Fault('access.denied', messageOf('outsideOrganisations'))
  const [wrong, { facts, related }] = await Promise.all([
    checked ? wrongReferences(engine, run, who, { type, organisation, values }) : {},
    factsFor(engine, run, first, { isNew: true }),
  ])
  refuseWrong(type, wrong)
  const record = { ...first, ...messagesAsTexts(engine, derived(lifecycle, first, facts, at, undefined, who)) }
  refuseWrong(type, missingValues(engine, record))
  refuseUnchecked(lifecycle, { record, facts, who })
  refuseWrong(type, await wrongValuesOf(engine, run, { record, changed: new Set(Object.keys(record)), isNew: true }))
  const { writes, outcome } =
    Object.keys(clocks).length === 0 ? noClocks : clockWrites(engine, undefined, record, [], at, { ...record, ...related })
  const whole = { ...record, ...outcome }
  const { number: _, version: __, ...stored } = whole
  const given = typeof values['number'] === 'string' ? { number: values['number'] } : {}
  return {
    record: whole,
    commands: [...contributionsOf(lifecycle, undefined, whole), ...(lifecycle.created?.(whole, who, facts) ?? [])],
    write: {
      type,
      id,
      organisation,
      values: withoutEmpty({ ...stored, ...given }),
      search: searchContent(engine.house, type, whole),
      story: [
        {
          kind: 'created',
          at,
          who,
          to: state,
          changes: changesBetween({}, withoutEmpty(storyValues(engine, values))),
          related: orNone(related),
          text: comment.text,
          internal: comment.internal,
        },
      ],
      clocks: writes,
      outbox: { kind: 'created', state, who: who.kind },
    },
  }
}

/** The values of a record that nobody has filled in. */
const blankOf = once((fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.options.default ?? null])),
)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const storyValues = (engine: Engine, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'id' && !(ownValue(engine.house.base, name) && name === 'type')))
