# syntax=docker/dockerfile:1

FROM rust:1.95-slim-trixie AS build
WORKDIR /build

# Dependencies alone: this layer is built again only when Cargo.toml or Cargo.lock change.
# Empty files stand for the targets that Cargo.toml names, or cargo refuses to read it.
COPY Cargo.toml Cargo.lock ./
RUN mkdir -p src benches tests/it tests/torture \
    && echo 'fn main() {}' | tee src/main.rs benches/core.rs benches/place.rs benches/sender.rs tests/it/main.rs > tests/torture/main.rs \
    && touch src/lib.rs \
    && cargo build --release --locked --bin esik

# The program. Dialogues, texts, migrations and pages are embedded in it.
# (The pattern: askama.toml is copied if it stands there.)
COPY Cargo.toml askama.tom[l] ./
COPY dialogues dialogues
COPY locales locales
COPY whatsapp whatsapp
COPY migrations migrations
COPY src src
# The copied files may be older than what the layer above built from the empty ones.
RUN touch src/lib.rs src/main.rs && cargo build --release --locked --bin esik

FROM debian:trixie-slim
# For `esik backup` on PostgreSQL: pg_dump must not be older than the server (compose.yaml has the same 17).
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin esik \
    && install -d -o esik -g esik -m 700 /data
COPY --from=build /build/target/release/esik /usr/local/bin/esik

USER esik
WORKDIR /data
VOLUME /data
ENV ESIK_LISTEN=0.0.0.0:8080 ESIK_DATA=/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["esik", "healthcheck"]
ENTRYPOINT ["esik"]
CMD ["serve"]
