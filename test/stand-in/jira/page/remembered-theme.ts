import { applyTheme, themeChoiceFrom } from './color-mode.ts'

applyTheme(themeChoiceFrom(localStorage.getItem('theme')))
