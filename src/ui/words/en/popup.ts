/** In the sign-in window, until GitLab's page is there. */
export const popup = {
  title: 'Sign in to GitLab',
  opening: 'Opening GitLab…',
}

export type PopupWords = typeof popup
