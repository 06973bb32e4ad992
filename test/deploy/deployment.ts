import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compressFiles, gzip } from '../../scripts/package/compress.ts'
import { distDirectory } from '../stand-in/built-app.ts'
import { freePort } from '../stand-in/free-port.ts'
import { serveWorld, type ServedWorld } from '../stand-in/serve.ts'
import type { WayOfInstalling } from '../stand-in/world.ts'
import { edited, readKit, writeKit, type Edit, type Kit } from './kit.ts'
import { startNginx, type NginxProcess } from './nginx-process.ts'

/** PEM files for the host's name. */
export type Certificate = { readonly certificate: string; readonly key: string }

export type DeploymentOptions = {
  /** GitLab's relative URL root. */
  readonly root?: string
  /** Which of the world's GitLabs hosts the app, and so is behind nginx. */
  readonly way?: WayOfInstalling
  /** Without one, nginx speaks plain http. */
  readonly tls?: Certificate
  /** Made after those that put the kit on this computer. */
  readonly edits?: readonly Edit[]
  /** In place of the kit's own server: a configuration that takes the kit's page.conf into its server. */
  readonly otherServer?: (kit: Kit, ports: Ports) => Kit
}

export type Ports = { readonly nginx: number; readonly gitlab: number }

export type Deployment = {
  readonly served: ServedWorld
  /** Of the GitLab that hosts the app, as nginx shows it; without a trailing slash. */
  readonly url: string
  /** The same GitLab past nginx; its name comes in the Host header. */
  readonly gitlabPastNginx: string
  readonly nginx: NginxProcess
  /** The access log. */
  readonly log: () => Promise<string>
  readonly close: () => Promise<void>
}

/** The deployment kit in a real nginx, in front of the stand-in, whose addresses all lead through it. */
export async function deploy({ root = '', way = 'gitlab-com', tls, edits = [], otherServer }: DeploymentOptions = {}): Promise<Deployment> {
  const directory = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-nginx-'))
  const port = await freePort()
  const served = await serveWorld({ proxyPort: port, hostRoot: root, way })
  // An unmodified GitLab, that is.
  const { host } = served.world
  host.settings.page.callback = 'gitlab'
  const hostName = new URL(host.url).hostname
  const ports: Ports = { nginx: port, gitlab: served.port }
  const closeWorld = async () => {
    await served.close()
    await rm(directory, { recursive: true })
  }
  try {
    await cp(distDirectory, join(directory, 'dist'), { recursive: true })
    await compressFiles(join(directory, 'dist/assets'), { '.gz': gzip })
    const onThisComputer = [...placeEdits(ports, directory, hostName, tls), ...valueEdits(served, directory, root)]
    const kit = edited(await readKit(), [...onThisComputer, ...edits])
    const files = otherServer?.(kit, ports) ?? kit
    await writeKit({ ...files, 'nginx.conf': mainConfiguration(directory, ports, hostName) }, directory)
    const nginx = await startNginx(directory)
    return {
      served,
      url: tls ? host.url.replace(/^http:/, 'https:') : host.url,
      gitlabPastNginx: `http://127.0.0.1:${ports.gitlab}${root}`,
      nginx,
      log: () => readFile(join(directory, 'access.log'), 'utf8'),
      async close() {
        await nginx.stop()
        await closeWorld()
      },
    }
  } catch (error) {
    await closeWorld()
    throw error
  }
}

/** What a deployer edits in listen.conf and gitlab.conf. */
const placeEdits = ({ nginx, gitlab }: Ports, directory: string, hostName: string, tls: Certificate | undefined): Edit[] => {
  const listen = 'gitlab-for-jira/listen.conf'
  const path = '/etc/letsencrypt/live/gitlab.example.com'
  return [
    [listen, 'server_name gitlab.example.com;', `server_name ${hostName};`],
    [listen, 'listen 443 ssl http2;', `listen 127.0.0.1:${nginx}${tls ? ' ssl http2' : ''};`],
    [listen, 'listen [::]:443 ssl http2;', ''],
    [listen, `ssl_certificate     ${path}/fullchain.pem;`, tls ? `ssl_certificate ${tls.certificate};` : ''],
    [listen, `ssl_certificate_key ${path}/privkey.pem;`, tls ? `ssl_certificate_key ${tls.key};` : ''],
    [listen, '/var/log/nginx/gitlab-for-jira.log', `${directory}/access.log`],
    ['gitlab-for-jira/gitlab.conf', 'https://gitlab.internal', `http://127.0.0.1:${gitlab}`],
  ]
}

/** What a deployer edits in settings.conf. */
const valueEdits = ({ world, urls }: ServedWorld, directory: string, root: string): Edit[] => {
  const settings = 'gitlab-for-jira/settings.conf'
  return [
    [settings, ' /srv/gitlab-for-jira;', ` ${directory}/dist;`],
    [settings, 'set $jira_gitlab_root ""', `set $jira_gitlab_root "${root}"`],
    [settings, 'https://*.jira.com"', `https://*.jira.com ${urls.jira}"`],
    // Elsewhere than on GitLab.com, GitLab tells it itself.
    ...(world.host === world.gitlabCom
      ? [[settings, 'set $jira_application_id ""', `set $jira_application_id "${world.gitlabCom.oauthApplicationId}"`] satisfies Edit]
      : []),
  ]
}

/** nginx around the kit, as Debian's package has it, and the world's other servers, which pass as they are. */
const mainConfiguration = (directory: string, { nginx, gitlab }: Ports, hostName: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${directory}/nginx.pid;
error_log stderr notice;
events {}
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${directory}/${name};`).join(' ')}
    include gitlab-for-jira.conf;
    server {
        listen 127.0.0.1:${nginx};
        server_name ${['jira', 'gitlab', 'git.acme']
          .map((name) => `${name}.localhost`)
          .filter((name) => name !== hostName)
          .join(' ')};
        location / {
            proxy_pass http://127.0.0.1:${gitlab};
            proxy_set_header Host $http_host;
        }
    }
}
`
