/** The top bar: search, state of the live stream, language, colour scheme, and the user's menu. */
import { ActionIcon, Menu, Tooltip, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconKeyboard, IconLogout, IconMenu2, IconMoon, IconSearch, IconSettings, IconSun, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Initials } from '#fields/person/control.tsx'
import { ask } from '../api/api.ts'
import { useHouse } from '../api/house.ts'
import type { LiveState } from '../api/live.ts'
import { useMe, usePreferences } from '../api/person.ts'
import { Go } from '../controls/go.tsx'
import { LanguageSelect } from '../controls/language-select.tsx'
import { describeTrouble } from '../controls/trouble.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { en } from './en.ts'

const LanguageSwitch = () => {
  const { change } = usePreferences()
  return <LanguageSelect short onChosen={(language) => change({ language })} />
}

const SchemeSwitch = () => {
  const { t } = useMessages(en)
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const label = t(scheme === 'dark' ? 'toLight' : 'toDark')
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        {scheme === 'dark' ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  )
}

const LiveMark = ({ live }: { readonly live: LiveState }) => {
  const { t } = useMessages(en)
  const label = t(live === 'live' ? 'live' : 'notLive')
  return (
    <Tooltip label={t(live === 'live' ? 'liveHelp' : 'notLiveHelp')} multiline maw={260}>
      <span className="s-live" data-live={live} role="status">
        <span className="s-live-dot" aria-hidden="true" />
        <span className="s-live-word">{label}</span>
      </span>
    </Tooltip>
  )
}

const PersonMenu = ({ onShortcuts }: { readonly onShortcuts: () => void }) => {
  const { t, localize } = useMessages(en)
  const me = useMe()
  const house = useHouse()
  const client = useQueryClient()
  const signOut = async (): Promise<void> => {
    try {
      await ask('/api/sign-out', { method: 'POST', body: {} })
      client.clear()
      globalThis.location.assign('/')
    } catch (error) {
      describeTrouble(error)
    }
  }
  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton className="s-me" aria-label={t('myMenu', { name: me.person.title })}>
          <Initials name={me.person.title} size={30} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="s-me-card">
          <strong>{me.person.title}</strong>
          <div className="s-dim s-small">{[me.organisation?.title, ...me.teams.map((team) => team.title)].filter(Boolean).join(' · ')}</div>
          <div className="s-dim s-small">{me.roles.map((role) => localize(house.roleLabels(role))).join(', ')}</div>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUser size={16} />} component={Go} to={`/records/person/${me.person.number}`}>
          {t('myProfile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={16} />} component={Go} to="/settings">
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onShortcuts}>
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export const TopBar = ({
  live,
  narrow,
  onMenu,
  onShortcuts,
}: {
  readonly live: LiveState
  readonly narrow: boolean
  readonly onMenu: () => void
  readonly onShortcuts: () => void
}) => {
  const { t } = useMessages(en)
  return (
    // not a header: a dialog has one, and a page may have only one banner
    <section className="s-top" aria-label={t('topBar')}>
      {narrow && (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('openNavigation')} onClick={onMenu}>
          <IconMenu2 size={20} />
        </ActionIcon>
      )}
      <UnstyledButton className="s-search" onClick={spotlight.open}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span>{t('searchAll')}</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <div className="s-top-end">
        <LiveMark live={live} />
        <LanguageSwitch />
        <SchemeSwitch />
        <PersonMenu onShortcuts={onShortcuts} />
      </div>
    </section>
  )
}
