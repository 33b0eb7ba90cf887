# Two stages: the first builds a virtual environment, the second holds nothing else.
FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/briefcast
COPY requirements/run.txt requirements/run.txt
RUN /opt/briefcast/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY store store
COPY jobs jobs
COPY digests digests
COPY sandbox sandbox
RUN /opt/briefcast/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
RUN useradd --system --create-home --home-dir /var/lib/briefcast briefcast \
 && mkdir /data && chown briefcast /data
COPY --from=build /opt/briefcast /opt/briefcast
ENV PATH=/opt/briefcast/bin:$PATH PYTHONUNBUFFERED=1 BRIEFCAST_DATABASE_URL=sqlite:////data/briefcast.db
USER briefcast
WORKDIR /var/lib/briefcast
VOLUME /data
# Healthy while the tick that plans and delivers has run within the last two minutes.
HEALTHCHECK --interval=60s --timeout=10s --start-period=20s CMD ["briefcast", "status", "--health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["briefcast"]
CMD ["run"]
