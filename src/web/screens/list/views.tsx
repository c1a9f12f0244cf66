// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row by every browser
/** The presets of a type, and the user's saved views. */
import { ActionIcon, Button, Menu, Popover, TextInput, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmarkPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import { type SavedView, usePreferences } from '../../api/person.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { presetsOf, sameCondition, type useQuestion } from './question.ts'

type Asked = ReturnType<typeof useQuestion>

export const Views = ({ type, asked }: { readonly type: TypeJson; readonly asked: Asked }) => {
  const { t } = useMessages(en)
  const { preferences, change } = usePreferences()
  const own = preferences.views?.[type.name] ?? []
  const [naming, { open, close }] = useDisclosure(false)
  const [name, setName] = useState('')
  const keep = (views: readonly SavedView[]): void => change({ views: { ...preferences.views, [type.name]: views } })
  const isHere = (where: Condition | null): boolean => sameCondition(asked.where, where)
  const known = presetsOf(type).some((p) => isHere(p.where)) || own.some((v) => isHere(v.where))
  return (
    <div className="s-views" role="group" aria-label={t('views')}>
      {presetsOf(type).map((preset) => (
        <button
          key={preset.key}
          type="button"
          className="s-view"
          aria-pressed={isHere(preset.where)}
          onClick={() => asked.change({ where: preset.where })}
        >
          {t(preset.key)}
        </button>
      ))}
      {own.map((view) => (
        <span key={view.name} className="s-view-own">
          <button type="button" className="s-view" aria-pressed={isHere(view.where)} onClick={() => asked.show(view)}>
            {view.name}
          </button>
          {isHere(view.where) && (
            <Menu position="bottom-start">
              <Menu.Target>
                <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t('removeView', { name: view.name })}>
                  <IconTrash size={12} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => keep(own.filter((v) => v !== view))}>
                  {t('removeView', { name: view.name })}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      ))}
      {!known && (
        <Popover opened={naming} onChange={(next) => (next ? open() : close())} position="bottom-start" shadow="md" trapFocus>
          <Popover.Target>
            <Tooltip label={t('saveViewHelp')}>
              <button type="button" className="s-view s-view-save" onClick={open}>
                <IconBookmarkPlus size={15} aria-hidden /> {t('saveView')}
              </button>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <form
              className="s-inline-form"
              onSubmit={(event) => {
                event.preventDefault()
                if (!name.trim()) return
                keep([
                  ...own.filter((v) => v.name !== name.trim()),
                  { name: name.trim(), where: asked.where, sort: asked.sort, ...(asked.search ? { search: asked.search } : {}) },
                ])
                setName('')
                close()
              }}
            >
              <TextInput label={t('viewName')} value={name} onChange={(e) => setName(e.currentTarget.value)} data-autofocus />
              <Button type="submit">{t('save')}</Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
