/** The frame around every screen: navigation, top bar, search, shortcuts and the live stream. */
import './shell.css'
import { Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type LiveState, listen } from '../api/live.ts'
import { useMessages } from '../messages/use-messages.ts'
import { ShortcutSheet } from '../shortcuts/sheet.tsx'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { en } from './en.ts'
import { Navigation } from './navigation.tsx'
import { Search } from './search.tsx'
import { TopBar } from './top-bar.tsx'
import { TroubleBanner } from './trouble-banner.tsx'

export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const [drawer, { open, close }] = useDisclosure(false)
  const [sheet, shortcuts] = useDisclosure(false)
  const [live, setLive] = useState<LiveState>('connecting')
  const path = useRouterState({ select: (s) => s.location.pathname })
  const main = useRef<HTMLElement>(null)

  useEffect(() => listen(client, setLive), [client])
  // a new screen starts at its top, and the drawer closes
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the address changes
  useEffect(() => {
    close()
    main.current?.scrollTo({ top: 0 })
  }, [path])
  useShortcuts({ sheet: shortcuts.open, home: () => void navigate({ to: '/' }) })

  return (
    <div className="s-frame">
      <a href="#main" className="s-skip">
        {t('skip')}
      </a>
      {narrow ? (
        <Drawer
          opened={drawer}
          onClose={close}
          size={290}
          padding={0}
          withCloseButton={false}
          classNames={{ content: 's-nav-drawer' }}
          attributes={{ content: { 'aria-label': t('navigation') } }}
        >
          <Navigation />
        </Drawer>
      ) : (
        <Navigation />
      )}
      <div className="s-stage">
        <TopBar live={live} narrow={narrow === true} onMenu={open} onShortcuts={shortcuts.open} />
        <TroubleBanner />
        <main id="main" ref={main} tabIndex={-1} className="s-main">
          {children}
        </main>
      </div>
      <Search />
      <ShortcutSheet opened={sheet} onClose={shortcuts.close} />
    </div>
  )
}
