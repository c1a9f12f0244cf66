/** The form for a comment. The draft is kept in this browser until it is sent. */
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLock, IconSend, IconWorld } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { PageJson } from '#http/answers/record-answers.ts'
import { useComment } from '../../api/records.ts'
import { describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { en } from './en.ts'

export const Composer = ({ page, id, type }: { readonly page: PageJson; readonly id: string; readonly type: TypeJson }) => {
  const { t } = useMessages(en)
  const [text, setText, forget] = useLocalStorage({
    key: `sereno.draft.${page.record.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const both = page.may.comment === 'internal'
  const [internal, setInternal] = useState(both)
  const comment = useComment(type.name, id)
  const input = useRef<HTMLTextAreaElement>(null)
  const send = (): void => {
    if (!text.trim() || comment.isPending) return
    comment.mutate({ text: text.trim(), internal }, { onSuccess: forget, onError: (error) => describeTrouble(error) })
  }
  useShortcuts({
    comment: () => input.current?.focus(),
    send: () => document.activeElement === input.current && send(),
  })
  return (
    <div className="s-composer" data-internal={internal}>
      <Textarea
        ref={input}
        aria-label={t(internal ? 'writeInternal' : 'writePublic')}
        placeholder={t(internal ? 'writeInternal' : 'writePublic')}
        autosize
        minRows={2}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="s-composer-end">
        {both && (
          <SegmentedControl
            size="xs"
            aria-label={t('whoReads')}
            value={internal ? 'internal' : 'public'}
            onChange={(value) => setInternal(value === 'internal')}
            data={[
              {
                value: 'internal',
                label: (
                  <span className="s-with-icon">
                    <IconLock size={13} aria-hidden /> {t('internal')}
                  </span>
                ),
              },
              {
                value: 'public',
                label: (
                  <span className="s-with-icon">
                    <IconWorld size={13} aria-hidden /> {t('public')}
                  </span>
                ),
              },
            ]}
          />
        )}
        <span className="s-dim s-small s-composer-hint">{text ? t('draftKept') : 'Markdown'}</span>
        <Button size="compact-md" leftSection={<IconSend size={14} />} disabled={!text.trim()} loading={comment.isPending} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </div>
  )
}
