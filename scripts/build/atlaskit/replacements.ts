import { fileURLToPath } from 'node:url'
import { openGate } from './feature-gates.ts'

/** For the linter: what the page cannot use any more, as a selector of esquery, and the sentence that says so. */
type Ban = { readonly selector: string; readonly instead: string }

/** In place of a module: other code, or the same with other words in it. */
type Instead = string | readonly (readonly [published: string | RegExp, ours: string])[]

export type Replacement = {
  /** The modules, by their files. */
  readonly what: RegExp
  readonly instead: Instead
  /** Of what a screen loads, gzip -9. */
  readonly saves: string
  readonly why: string
  readonly forbids: readonly Ban[]
}

const besides = (file: string): string => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)))

const useOurWords = `import { useWords } from ${besides('../../../src/ui/words/words.ts')};`

const noImport = (packages: string, instead: string): Ban => ({
  selector: `ImportDeclaration[source.value=/^@atlaskit\\/${packages}/]`,
  instead,
})

const noAttribute = (name: string, instead: string): Ban => ({ selector: `JSXAttribute[name.name="${name}"]`, instead })

const noPages = 'Tables are built without pages: give them the rows of one, and show a <Pager> below.'
const noDragging = 'Tables are built without rows to drag: the page’s policy forbids the style sheets that dragging writes.'

/** For props that lint does not see, as they come by a spread. */
const componentThatThrows = (message: string): string => `export default () => { throw new Error(${JSON.stringify(message)}) }`

/**
 * All that differs from what npm installs, while developing, in tests and in a build. The rule for a place in here: the
 * page's policy demands it, or it saves more than 5 kB of what a screen loads, or the page would otherwise speak another
 * language or do harm.
 */
export const replacements: readonly Replacement[] = [
  {
    what: /@atlaskit[\\/]platform-feature-flags[\\/].*[\\/]fg\.js$/,
    instead: `export { fg } from ${besides('./feature-gates.ts')}`,
    saves: '26 kB of a first visit',
    why: 'It brings an experiment client, which answers false for everybody outside Atlassian.',
    forbids: [],
  },
  {
    what: /@atlaskit[\\/].*\.js$/,
    instead: [
      [new RegExp(`\\bfg\\('${openGate}'\\)`, 'g'), 'true'],
      [/\bfg\('[^']+'\)/g, 'false'],
    ],
    saves: '5.7 kB of a dialog, 2.6 kB of a form',
    why: 'Each part comes in two generations, and a gate that never moves here says which of them is shown.',
    forbids: [],
  },
  {
    what: /@atlaskit[\\/]dynamic-table[\\/].*[\\/]managed-pagination\.js$/,
    instead: componentThatThrows(noPages),
    saves: '14 kB of a first visit, and 1 kB of CSS',
    why: 'GitLab does not tell how long some lists are, so the page has a pager of its own; this one brings another generation of buttons.',
    forbids: [noAttribute('rowsPerPage', noPages)],
  },
  {
    what: /@atlaskit[\\/]tooltip[\\/].*[\\/]tooltip\.js$/,
    instead: `export { Tooltip as default } from ${besides('./tooltip.ts')}`,
    saves: '26 kB of a first visit, and 2 kB of CSS',
    why: 'The table shows it on buttons that sort, which say the same by themselves; it brings popper.',
    forbids: [noImport('tooltip', 'Tooltips are left out of the build: say it on the page, or in a title.')],
  },
  {
    what: /@atlaskit[\\/]primitives[\\/].*[\\/]components[\\/]box\.(js|compiled\.css)$/,
    instead: [
      [/(?<=backgroundColorMap = )\{[^}]*\}/g, '{}'],
      [/\._bfhk\w+\{background-color:[^}]*\}/g, ''],
    ],
    saves: '1.8 kB of a first visit, and 4 kB of CSS',
    why: 'The table’s head is made of boxes without a background; these bring a rule for each colour there is, and so every token.',
    forbids: [noImport('primitives', 'Boxes are built without their backgrounds: use a style sheet of the room.')],
  },
  {
    what: /@atlaskit[\\/]dynamic-table[\\/].*[\\/]rankable[\\/]body\.js$/,
    instead: componentThatThrows(noDragging),
    saves: '26 kB of what is deployed; no screen would load it',
    why: 'Dragging writes style sheets at run time, which the page’s policy forbids.',
    forbids: [noAttribute('isRankable', noDragging)],
  },
  {
    what: /@atlaskit[\\/]modal-dialog[\\/].*[\\/]disable-dragging-to-cross-origin-iframes[\\/](element|external|text-selection)\.js$/,
    instead: ['Element', 'External', 'TextSelection']
      .map((kind) => `export const disableDraggingToCrossOriginIFramesFor${kind} = () => () => undefined`)
      .join('\n'),
    saves: '5.2 kB of a dialog',
    why: 'Nothing is dragged over a dialog of this page.',
    forbids: [noImport('pragmatic-drag-and-drop', 'Dialogs are built without what dragging over them needs.')],
  },
  {
    what: /@atlaskit[\\/]app-provider[\\/].*[\\/]theme-provider[\\/]index\.js$/,
    instead: 'export const ThemeProvider = ({ children }) => children',
    saves: '4 kB of CSS of a first visit, and 51 kB of what is deployed',
    why: 'Portals import it; it loads themes at run time into <style> elements, which the page’s policy forbids.',
    forbids: [noImport('app-provider', 'The theme is static CSS, chosen by attributes of <html>: a provider would change nothing.')],
  },
  {
    what: /[\\/]react-scrolllock[\\/]dist[\\/]index\.js$/,
    instead: `export { ScrollLock as default, TouchScrollable } from ${besides('./scroll-lock.ts')}`,
    saves: '1.9 kB of a dialog',
    why: 'Dialogs use it; it writes its styles into a <style> element, which the page’s policy forbids.',
    forbids: [],
  },
  {
    what: /@compiled[\\/]react[\\/]dist[\\/]esm[\\/]runtime[\\/]ax\.js$/,
    instead: [
      [
        'export default function ax(classNames) {',
        `const joined = new Map();
export default function ax(classNames) {
    const key = classNames.join();
    if (!joined.has(key)) joined.set(key, join(classNames));
    return joined.get(key);
}
function join(classNames) {`,
      ],
    ],
    saves: 'no bytes, an eighth of the time in which a list is drawn',
    why: 'Sorts out the same classes again for each button and each cell.',
    forbids: [],
  },
  {
    what: /@atlaskit[\\/]button[\\/].*[\\/]new-button[\\/].*[\\/]button-base\.js$/,
    instead: [
      ["const LOADING_LABEL = ', Loading';", useOurWords],
      ['const loadingLabelId = useId();', "const loadingLabelId = useId();\n  const LOADING_LABEL = ', ' + useWords().first.loading;"],
    ],
    saves: 'nothing',
    why: 'The name of a button that waits ends in an English word.',
    forbids: [],
  },
  {
    what: /@atlaskit[\\/]modal-dialog[\\/].*[\\/]scroll-container\.js$/,
    instead: [
      ['const keylineHeight = 1;', `${useOurWords}\nconst keylineHeight = 1;`],
      ['const scrollableRef = useRef(null);', 'const scrollableRef = useRef(null);\n  const scrollableLabel = useWords().page.scrollable;'],
      ["'Scrollable content'", 'scrollableLabel'],
      [
        '    const unbindWindowEvent = ',
        `    const sizes = new ResizeObserver(setLazyKeylines);
    for (const element of target ? [target, ...target.children] : []) sizes.observe(element);
    const unbindWindowEvent = `,
      ],
      ['      unbindWindowEvent();', '      sizes.disconnect();\n      unbindWindowEvent();'],
    ],
    saves: 'nothing',
    why: 'What is too high for its dialog has an English name, and the line under what could be scrolled stays when a shorter page of a list comes.',
    forbids: [],
  },
  {
    what: /@atlaskit[\\/]form[\\/].*[\\/]message\.js$/,
    instead: ['"error"', '"success"'].map((label) => [`label: ${label}`, 'label: ""'] as const),
    saves: 'nothing',
    why: 'The picture beside a sentence has an English name, which would be read aloud before the sentence.',
    forbids: [noAttribute('isRequired', 'It says “required” in English: say in the label or in a sentence which fields may stay empty.')],
  },
  {
    what: /[\\/]react-dom-client\.(production|development)\.js$/,
    instead: [['function defaultOnDefaultTransitionIndicator() {', 'function defaultOnDefaultTransitionIndicator() { return;']],
    saves: 'nothing',
    why: 'While a transition takes long, React navigates the page to its own address, so that the browser shows that it loads. The address of Jira’s frame belongs to Jira, and carries a token.',
    forbids: [],
  },
  {
    what: /^\0vite\/preload-helper\.js$/,
    instead: `export { __vitePreload } from ${besides('./preload-helper.ts')}`,
    saves: '0.4 kB of the start script, which is 8',
    why: 'A style sheet that did not come counts as loaded from then on, so that a second try shows a part without its styles. It asks for style sheets with `crossorigin`, unlike the head of the page, which fetches them twice.',
    forbids: [],
  },
]
