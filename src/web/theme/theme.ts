/** Sereno's colours, sizes and defaults for Mantine. Contrasts meet WCAG 2.2 AA in both schemes. */
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Paper,
  PasswordInput,
  Select,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

/** Lists that open over the page are in their own landmark (index.html), so that screen readers find them. */
const floats = { shadow: 'md', portalProps: { target: '#floats' } }

export const theme = createTheme({
  primaryColor: 'night',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.33,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', 'Liberation Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  black: '#1b2333',
  colors: {
    night: ['#eef1fa', '#d9e0f2', '#b4c2e6', '#93a9e0', '#8ba6ea', '#4d6ec6', '#3a5ab4', '#2d4896', '#223874', '#172751'],
    lantern: ['#fff6e5', '#ffeac2', '#fdd78a', '#fbc253', '#f5ac2a', '#e3951a', '#b97309', '#8a5405', '#6f4407', '#4f3106'],
    gray: ['#f6f7fb', '#eef0f6', '#e3e7f0', '#d3d9e5', '#b8c1d2', '#8f9ab0', '#58637b', '#465066', '#2f384b', '#1b2333'],
    dark: ['#dbe1ef', '#bac3d9', '#9aa6c4', '#71809f', '#36435f', '#2a3652', '#1b2640', '#131c31', '#0d1526', '#080e1a'],
    red: ['#fff0ee', '#fddbd7', '#f9b3ac', '#f58a80', '#f0675b', '#d8473b', '#c0342a', '#a3211a', '#821a15', '#5f120e'],
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { size: 'sm', comboboxProps: floats, withScrollArea: false } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'sm', comboboxProps: floats, withScrollArea: false } }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'sm', comboboxProps: floats, withScrollArea: false } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, p: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: true } }),
    // the first item gets the focus: a menu may not contain an element that is only there for the focus
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { centered: false, yOffset: '8vh', overlayProps: { backgroundOpacity: 0.45 } } }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
  },
})

/** Mantine's variables whose contrast is too low for AA. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': '#5f6a82',
    '--mantine-color-error': '#a3211a',
    '--mantine-color-anchor': '#2d4896',
    '--mantine-color-default-border': '#d3d9e5',
  },
  dark: {
    '--mantine-color-placeholder': '#93a0bf',
    '--mantine-color-error': '#ff9a90',
    '--mantine-color-anchor': '#a9beff',
    '--mantine-color-default': '#1b2640',
    '--mantine-color-default-border': '#36435f',
    // filled buttons have dark text here: under the pointer they become lighter, as the next darker shade is too dark for it
    '--mantine-color-night-filled-hover': '#a5baf0',
    '--mantine-primary-color-filled-hover': '#a5baf0',
    '--mantine-color-red-filled-hover': '#f58a80',
  },
})
