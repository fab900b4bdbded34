FROM python:3.11-slim AS build
WORKDIR /src
RUN python -m venv --without-pip /opt/newsdigest
COPY pyproject.toml README.md LICENSE constraints.txt ./
COPY bot bot
COPY digests digests
RUN pip --python /opt/newsdigest install --no-cache-dir -c constraints.txt '.[postgresql]'
# The font, 5 MB, is for Chinese names in pictures of figures.
RUN apt-get update && apt-get install --yes --no-install-recommends binutils fonts-wqy-microhei \
    && install -D --mode=644 /usr/share/fonts/truetype/wqy/wqy-microhei.ttc /opt/newsdigest/share/fonts/wqy-microhei.ttc
# What libraries bring for those who develop with them, 33 MB with its bytecode: their tests, types, C sources and headers.
RUN find /opt/newsdigest/lib -depth \( -type d -name tests -o -type f -regex '.*\.\(pyi\|pyx\|pxd\|c\|cpp\|h\|hpp\|a\|exe\)' \) -exec rm -rf {} +
# The names of what is inside extension modules, which only a debugger reads, 58 MB. The libraries that wheels carry in
# folders *.libs were patched, and break when they are stripped.
RUN find /opt/newsdigest/lib -name '*.so' -not -path '*.libs/*' -exec strip --strip-unneeded {} +

FROM python:3.11-slim
RUN useradd --uid 1000 --create-home newsdigest && install --directory --mode=700 --owner=newsdigest --group=newsdigest /data
COPY --from=build /opt/newsdigest /opt/newsdigest
ENV PATH=/opt/newsdigest/bin:$PATH
USER newsdigest
WORKDIR /data
VOLUME /data
ENV NEWSDIGEST_MONITOR__LISTEN=127.0.0.1:9464
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-ISc", "import urllib.request as u; u.build_opener(u.ProxyHandler({})).open('http://127.0.0.1:9464/healthz', timeout=8)"]
ENTRYPOINT ["newsdigest"]
CMD ["run", "--config", "/data/config.toml"]
