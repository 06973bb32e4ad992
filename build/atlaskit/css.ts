import { ax } from '@compiled/react/runtime'

/** Stands in for `@atlaskit/css`, of which a built component calls only this; the rest is text for an error. */
export const cx = (...names: Parameters<typeof ax>[0]): ReturnType<typeof ax> => ax(names)
