/** The one gate we open: without it a portal is built while React renders, and under StrictMode a dialog never opens. */
export const openGate = 'platform_design_system_team_portal_logic_r18_fix'

/** Whether Atlaskit takes its new way of doing something. */
export const fg = (gate: string): boolean => gate === openGate
