// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row by every browser
/** The moves of a record: those that the user may make as buttons, the others with the reason why not. */
import { Button, Modal, Popover, Switch, Textarea } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { OpenMove, PageJson } from '#http/answers/record-answers.ts'
import { useHouse } from '../../api/house.ts'
import { useMove } from '../../api/records.ts'
import { FieldEdit } from '../../controls/field.tsx'
import { note } from '../../controls/note.ts'
import { FormTrouble, fieldInput, useSendForm } from '../../controls/send-form.tsx'
import { describeTrouble, fieldNamer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { isWide } from './layout.ts'

const rank = { main: 0, plain: 1, danger: 2 } as const

/** The form of a move: the fields it needs, the optional ones, and a comment. */
const MoveForm = ({
  page,
  type,
  move,
  open,
  onDone,
}: {
  readonly page: PageJson
  readonly type: TypeJson
  readonly move: string
  readonly open: OpenMove & { open: true }
  readonly onDone: () => void
}) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { record, may } = page
  const fields = [...new Set([...open.needs, ...(type.moves[move]?.needs ?? []), ...open.asks])].flatMap(
    (name) => house.named(type.name, name) ?? [],
  )
  const needed = new Set([...open.needs, ...(type.moves[move]?.needs ?? [])])
  const doMove = useMove(type.name)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: {
      values: Object.fromEntries(fields.map((of) => [of.path, record[of.path] ?? null])),
      comment: '',
      internal: may.comment === 'internal',
    },
    send: ({ values, comment, internal }) => {
      const changed = Object.fromEntries(
        Object.entries(values).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(record[field] ?? null)),
      )
      const text = comment.trim()
      return doMove.mutateAsync({ id: record.id, move, values: changed, ...(text ? { comment: text, internal } : {}) })
    },
    onSent: onDone,
    pathOf: (field) => (fields.some((of) => of.path === field) ? `values.${field}` : field),
  })
  return (
    <form className="s-move-form" onSubmit={submit}>
      {fields.map((of, i) => (
        <FieldEdit
          key={of.path}
          of={of}
          {...fieldInput(form.getInputProps(`values.${of.path}`))}
          required={needed.has(of.path)}
          autoFocus={i === 0}
        />
      ))}
      {may.comment && (
        <Textarea
          label={t('comment')}
          autosize
          minRows={fields.some(isWide) ? 2 : 3}
          {...form.getInputProps('comment')}
          {...(fields.length === 0 ? { 'data-autofocus': true } : {})}
        />
      )}
      {may.comment === 'internal' && form.values.comment.trim() !== '' && (
        <Switch label={t('onlyInternal')} {...form.getInputProps('internal', { type: 'checkbox' })} />
      )}
      <FormTrouble of={trouble} named={fieldNamer(house, type.name, localize)} />
      <div className="s-form-end">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={sending} {...(type.moves[move]?.tone === 'danger' ? { color: 'red' } : {})}>
          {localize(house.moveLabel(type.name, move))}
        </Button>
      </div>
    </form>
  )
}

export const Moves = ({ page, type }: { readonly page: PageJson; readonly type: TypeJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const [asked, setAsked] = useState<string>()
  const [more, { toggle, close }] = useDisclosure(false)
  const doMove = useMove(type.name)
  // on a narrow screen the others are behind "More"
  const mostButtons = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ? 1 : 4
  const tone = (move: string): keyof typeof rank => type.moves[move]?.tone ?? 'plain'
  const open = Object.entries(page.moves)
    .filter((entry): entry is [string, OpenMove & { open: true }] => entry[1].open)
    .sort(([a], [b]) => rank[tone(a)] - rank[tone(b)])
  const closed = Object.entries(page.moves).filter((entry): entry is [string, OpenMove & { open: false }] => !entry[1].open)
  // a move without a form is made at once; a dangerous one always asks for a comment
  const make = (move: string, state: OpenMove & { open: true }): void => {
    close()
    if (state.needs.length > 0 || state.asks.length > 0 || tone(move) === 'danger') setAsked(move)
    else
      doMove.mutate(
        { id: page.record.id, move },
        {
          onSuccess: () => note({ message: `${page.record.number}: ${localize(house.moveLabel(type.name, move))}` }),
          onError: (error) => describeTrouble(error, fieldNamer(house, type.name, localize)),
        },
      )
  }
  const main = open.filter(([move]) => tone(move) === 'main').at(-1)?.[0]
  const shown = [...open.filter(([move]) => move === main), ...open.filter(([move]) => move !== main)]
  const label = (move: string): string => localize(house.moveLabel(type.name, move))
  const form = asked ? page.moves[asked] : undefined
  // the form closes when the move was made: the live stream can be faster than the answer, or someone else made it
  if (asked !== undefined && !form?.open) setAsked(undefined)
  return (
    <div className="s-moves" role="group" aria-label={t('moves')}>
      {shown.slice(0, mostButtons).map(([move, state]) => (
        <Button
          key={move}
          variant={move === main ? 'filled' : 'default'}
          data-tone-button={tone(move)}
          loading={doMove.isPending && doMove.variables?.move === move}
          onClick={() => make(move, state)}
        >
          {label(move)}
        </Button>
      ))}
      {(shown.length > mostButtons || closed.length > 0) && (
        <Popover opened={more} onChange={(next) => !next && close()} position="bottom-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} />} aria-expanded={more} onClick={toggle}>
              {t('more')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown className="s-more-moves">
            {shown.slice(mostButtons).map(([move, state]) => (
              <Button key={move} variant="subtle" justify="flex-start" fullWidth onClick={() => make(move, state)}>
                {label(move)}
              </Button>
            ))}
            {closed.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the reasons must be reachable by keyboard
              <div tabIndex={0} className="s-closed-moves">
                <h3>{t('notOpenNow')}</h3>
                <ul>
                  {closed.map(([move, { why }]) => (
                    <li key={move}>
                      <IconLock size={14} aria-hidden />
                      <span>
                        <strong>{label(move)}</strong>
                        <span className="s-dim s-small">{why}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </Popover.Dropdown>
        </Popover>
      )}
      <Modal
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? `${label(asked)} · ${page.record.number}` : ''}
        closeButtonProps={{ 'aria-label': t('close') }}
        size="lg"
      >
        {asked && form?.open && <MoveForm page={page} type={type} move={asked} open={form} onDone={() => setAsked(undefined)} />}
      </Modal>
    </div>
  )
}
