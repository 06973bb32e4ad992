// Puts the user interface into the page. Together with create-services.ts the only file that knows everybody.
import 'virtual:atlaskit-theme.css'
import './ui/app.css'
import { createRoot } from 'react-dom/client'
import { createServices } from './create-services.ts'
import { App } from './ui/app.tsx'

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no element with the id app')
const services = createServices({ window, fetch: (...call) => fetch(...call) })
createRoot(container).render(<App services={services} />)
