// What a page of this kind takes at least: React, one button of Atlaskit's, and one call that it waits for.
import Button from '@atlaskit/button/default/button'
import { createRoot } from 'react-dom/client'

void fetch('./answer.json')
  .then(async (response) => (await response.json()) as { readonly label: string })
  .then(({ label }) => {
    const app = document.querySelector('#app')
    if (app) createRoot(app).render(<Button appearance="primary">{label}</Button>)
  })
