import type { Ports } from './deployment.ts'
import type { Kit } from './kit.ts'

/** The kit in a server like the one that GitLab ships for an installation from its sources (lib/support/nginx). */
export const insideSelfCompiled = (kit: Kit, { nginx, gitlab }: Ports): Kit => ({
  ...kit,
  'gitlab-for-jira.conf': `
upstream gitlab-workhorse { server 127.0.0.1:${gitlab} fail_timeout=0; }
map $http_upgrade $connection_upgrade_gitlab_ssl { default upgrade; '' close; }
server {
    listen 127.0.0.1:${nginx};
    server_name gitlab.localhost;
    server_tokens off;

    location / {
        client_max_body_size 0;
        gzip off;
        proxy_http_version 1.1;
        proxy_set_header Host $http_host;
        proxy_set_header Connection $connection_upgrade_gitlab_ssl;
        proxy_pass http://gitlab-workhorse;
    }
    error_page 404 /404.html;
    location ~ ^/404\\.html$ {
        return 200 "an error page";
        internal;
    }

    include gitlab-for-jira/self-compiled.conf;
}
`,
})
