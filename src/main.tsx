// Puts the user interface into the page. Together with create-services.ts the only file that knows everybody.
import 'virtual:atlaskit-theme.css'
import './ui/parts/page/page.module.css'
import { createRoot } from 'react-dom/client'
import { createServices } from './create-services.ts'
import { App } from './ui/shell/app.tsx'
import { languages } from './ui/words/languages.ts'
import './ui/parts/page/high-contrast.css'

const services = createServices({ window, fetch: (...call) => fetch(...call), languages })
createRoot(document.querySelector('#app') ?? document.body).render(<App services={services} />)
