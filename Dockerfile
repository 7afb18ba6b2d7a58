# syntax=docker/dockerfile:1

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package's install script is needed to run Proofline, so none is run.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY migrations ./migrations
COPY adapters ./adapters
COPY src ./src
# Compiles, makes the template for an embedded database, then leaves only what runs.
RUN npm run prepare && npm prune --omit=dev --ignore-scripts && rm dist/.tsbuildinfo && mkdir /data

FROM gcr.io/distroless/nodejs22-debian12:nonroot
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PROOFLINE_DATA=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.cache ./.cache
COPY --from=build /app/migrations ./migrations
# The chat page's own files are served from here as they are.
COPY --from=build /app/adapters ./adapters
COPY --from=build /app/dist ./dist
COPY --from=build --chown=nonroot:nonroot /data /data
USER nonroot
# The one place that is written to: the embedded database, and a key file where no key is given.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["/nodejs/bin/node", "-e", "fetch(`http://localhost:${process.env.PORT}/`).then((page) => process.exit(page.ok ? 0 : 1), () => process.exit(1))"]
CMD ["dist/src/main.js"]
