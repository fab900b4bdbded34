FROM python:3.11-slim
WORKDIR /app
COPY pyproject.toml README.md LICENSE constraints.txt ./
COPY bot bot
COPY digests digests
RUN pip install --no-cache-dir -c constraints.txt '.[postgresql]' && useradd --create-home newsdigest
USER newsdigest
WORKDIR /data
VOLUME /data
ENTRYPOINT ["newsdigest"]
CMD ["run", "--config", "/data/config.toml"]
