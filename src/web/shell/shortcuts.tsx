/** The dialog with all keyboard shortcuts. */
import { Kbd, Modal } from '@mantine/core'
import { useMessages } from '../messages/use-messages.ts'
import { en } from './en.ts'

const sheet = [
  [
    'everywhere',
    [
      ['Ctrl K', 'keySearch'],
      ['?', 'keySheet'],
      ['g', 'keyHome'],
    ],
  ],
  [
    'inLists',
    [
      ['j', 'keyDown'],
      ['k', 'keyUp'],
      ['Enter', 'keyOpen'],
      ['x', 'keySelect'],
      ['/', 'keyQuick'],
      ['f', 'keyFilter'],
      ['n', 'keyNew'],
    ],
  ],
  [
    'onRecords',
    [
      ['e', 'keyEdit'],
      ['c', 'keyComment'],
      ['Ctrl Enter', 'keySend'],
      ['j', 'keyNext'],
      ['k', 'keyPrevious'],
      ['u', 'keyBack'],
    ],
  ],
] as const

export const Shortcuts = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useMessages(en)
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts')} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      <div className="s-shortcuts">
        {sheet.map(([title, keys]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{t(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
