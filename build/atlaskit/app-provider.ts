import type { ReactNode } from 'react'

// Stands in for Atlaskit's theme provider. Our theme is static CSS, chosen by attributes of <html>, so nothing is ever
// inside a provider; the real one loads themes at run time into <style> elements, which the page's policy forbids.

export const ThemeProvider = ({ children }: { readonly children?: ReactNode }): ReactNode => children

export const useColorMode = (): 'light' => 'light'

export const useIsInsideThemeProvider = (): boolean => false
