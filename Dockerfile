FROM python:3.11-slim
WORKDIR /app
COPY pyproject.toml README.md LICENSE constraints.txt ./
COPY bot bot
COPY digests digests
RUN pip install --no-cache-dir -c constraints.txt '.[postgresql]' && useradd --create-home newsdigest
USER newsdigest
WORKDIR /data
VOLUME /data
ENV NEWSDIGEST_MONITOR__LISTEN=127.0.0.1:9464
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-ISc", "import urllib.request as u; u.build_opener(u.ProxyHandler({})).open('http://127.0.0.1:9464/healthz', timeout=8)"]
ENTRYPOINT ["newsdigest"]
CMD ["run", "--config", "/data/config.toml"]
