/** Keyboard shortcuts of screens. All use this hook, so that none acts while the user types or has a dialog open. */
import { useHotkeys } from '@mantine/hooks'

export type Shortcut = readonly [keys: string, act: () => void, options?: { readonly keepDefault?: boolean }]

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'

const isCovered = (): boolean => [...document.querySelectorAll(overlays)].some((overlay) => overlay.checkVisibility())

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)

const hasModifier = (keys: string): boolean => /\b(mod|ctrl|meta|alt)\b/i.test(keys)

/**
 * Binds keys such as `e`, `shift+?` or `mod+s` while the component is mounted. A key without Ctrl, Alt or Command never acts inside an
 * input; no shortcut acts on a page that is covered by a dialog, drawer or menu.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void =>
  useHotkeys(
    shortcuts.map(([keys, act, options]) => [
      keys,
      (event) => {
        if (event.defaultPrevented || event.isComposing || isCovered()) return
        if (!hasModifier(keys) && isTyping(event.target)) return
        if (!options?.keepDefault) event.preventDefault()
        act()
      },
      { preventDefault: false },
    ]),
    [],
    true,
  )
