/** The dialog with all keyboard shortcuts, drawn from their declaration. */
import { Kbd, Modal } from '@mantine/core'
import { useMessages } from '../messages/use-messages.ts'
import { places, type Shortcut, type ShortcutName, shortcuts } from './declared.ts'
import { en } from './en.ts'

const names = Object.keys(shortcuts) as readonly ShortcutName[]
const isMac = /mac|iphone|ipad/i.test(navigator.platform)

const shownKeys = ({ keys: [first] }: Shortcut): readonly string[] =>
  first
    .split('+')
    .map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key.length === 1 && first.includes('+') ? key.toUpperCase() : key))

export const ShortcutSheet = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useMessages(en)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      <div className="s-shortcuts">
        {places.map((place) => (
          <section key={place}>
            <h3>{t(place)}</h3>
            <dl>
              {names
                .filter((name) => shortcuts[name].on === place)
                .map((name) => (
                  <div key={name}>
                    <dt>
                      <Kbd>{shownKeys(shortcuts[name]).join(' ')}</Kbd>
                    </dt>
                    <dd>{t(name)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
