// The one gate we open: without it a portal is built while React renders, and under StrictMode a dialog never opens.
const openGates: ReadonlySet<string> = new Set(['platform_design_system_team_portal_logic_r18_fix'])

/**
 * Stands in for `@atlaskit/platform-feature-flags/fg`, which brings an experiment client of 30 kB that answers false
 * for everybody outside Atlassian.
 */
export const fg = (gate: string): boolean => openGates.has(gate)
