/** Binds declared shortcuts to what a screen does. All shortcuts come this way, so that none acts while the user types or has a dialog open. */
import { useHotkeys } from '@mantine/hooks'
import { type Shortcut, type ShortcutName, shortcuts } from './declared.ts'

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'

const isCovered = (): boolean => [...document.querySelectorAll(overlays)].some((overlay) => overlay.checkVisibility())

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)

const hasModifier = (keys: string): boolean => /\b(mod|ctrl|meta|alt)\b/i.test(keys)

/**
 * Binds shortcuts by name while the component is mounted. A key without Ctrl, Alt or Command never acts inside an input; no shortcut acts
 * on a page that is covered by a dialog, drawer or menu.
 */
export const useShortcuts = (acts: Readonly<Partial<Record<ShortcutName, () => void>>>): void =>
  useHotkeys(
    Object.entries(acts).flatMap(([name, act]) => {
      const { keys, keepsDefault }: Shortcut = shortcuts[name as ShortcutName]
      return keys.map((key) => [
        key,
        (event: KeyboardEvent) => {
          if (event.defaultPrevented || event.isComposing || isCovered()) return
          if (!hasModifier(key) && isTyping(event.target)) return
          if (!keepsDefault) event.preventDefault()
          act()
        },
        { preventDefault: false },
      ])
    }),
    [],
    true,
  )
