import type { Ports } from './deployment.ts'
import type { Kit } from './kit.ts'

/** What the kit says to write into gitlab.rb. */
const inGitLabRb = 'include /etc/gitlab/gitlab-for-jira/linux-package.conf;'

/**
 * The kit's page.conf in the server of somebody else: one like that of GitLab's Linux package, which compresses, has error
 * pages and adds headers of its own, here with the one that would keep Jira's frame empty. `fileOf`: which file of the kit
 * is at a path there.
 */
export function insideLinuxPackage(
  kit: Kit,
  { nginx, gitlab }: Ports,
  custom = inGitLabRb,
  fileOf = (path: string): string => path.replace('/etc/gitlab/', ''),
): Kit {
  const included = (text: string): string => text.replace(/^include (.+);$/gm, (_, path: string) => `include ${fileOf(path)};`)
  const file = 'gitlab-for-jira/linux-package.conf'
  return { ...kit, [file]: included(kit[file] ?? ''), 'gitlab-for-jira.conf': server(nginx, gitlab, included(custom)) }
}

const server = (nginx: number, gitlab: number, custom: string): string => `
upstream gitlab-workhorse { server 127.0.0.1:${gitlab}; }
server {
    listen 127.0.0.1:${nginx};
    server_name gitlab.localhost;

    add_header Strict-Transport-Security "max-age=63072000" always;
    add_header Referrer-Policy strict-origin-when-cross-origin;
    add_header X-Frame-Options SAMEORIGIN always;

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_types text/plain text/css text/javascript application/json;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;

    location ~ ^/api/v\\d {
        proxy_cache off;
        proxy_pass http://gitlab-workhorse;
    }
    location / {
        proxy_cache off;
        proxy_pass http://gitlab-workhorse;
    }
    error_page 404 /404.html;
    location ~ ^/404\\.html$ {
        return 200 "an error page";
        internal;
    }

    ${custom}
}
`
