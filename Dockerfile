# Cruxbook in a container: docker build -t cruxbook .
# docs/operations.md says how to run it; compose.yaml runs two of them behind a proxy.

ARG JAVA=25

FROM eclipse-temurin:${JAVA}-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q package -DskipTests
RUN java -Djarmode=tools -jar target/cruxbook.jar extract --layers --destination layers

FROM eclipse-temurin:${JAVA}-jre
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin cruxbook \
    && mkdir /content \
    && install -d -o cruxbook -g cruxbook -m 700 /data
WORKDIR /cruxbook
# What changes least comes first.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY deploy/start deploy/train deploy/ready deploy/rehearsal.md ./
RUN ./train

USER cruxbook
# The address is that of the container alone: what is published of it is for whoever runs it to say.
ENV CRUXBOOK_CONTENT_DIR=/content \
    CRUXBOOK_DATA_DIR=/data \
    JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=2m --retries=3 CMD ["/cruxbook/ready"]
ENTRYPOINT ["/cruxbook/start"]
