import { ensureFreshBuild } from './fresh-build.ts'
import { serveWorld } from './serve.ts'
import { commandOptions, complaint, runUntilStopped, welcome } from './terminal.ts'

const command = 'npm start'
let wantedPort = 0

await runUntilStopped(
  async () => {
    const { port, groups, fresh, way } = commandOptions(process.argv.slice(2), command)
    wantedPort = port
    // Before the build: whoever has to choose another port should not wait for it.
    const { world, close } = await serveWorld({ port, way, ...(fresh && { fresh }) })
    await ensureFreshBuild()
    if (way === 'forge') await ensureFreshBuild('build:forge')
    for (const server of [world.gitlabCom, world.selfManaged]) server.addGroups(groups)
    console.log(welcome(world))
    return close
  },
  (cause) => complaint(cause, wantedPort, command),
)
