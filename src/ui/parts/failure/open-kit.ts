import { createContext } from 'react'

/** Opens the administrator's kit; null where there is no instance that it could set up. */
export const OpenKitContext = createContext<(() => void) | null>(null)
