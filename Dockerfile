FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml .
COPY src src
COPY frontend frontend
COPY db-changelog db-changelog
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --create-home fundsdesk && mkdir /data && chown fundsdesk /data
USER fundsdesk
COPY --from=build /source/target/fundsdesk.jar /app/fundsdesk.jar
ENV FUNDSDESK_HOME=/data
EXPOSE 8080
ENTRYPOINT ["java", "-Djdk.xml.dtd.support=deny", "-jar", "/app/fundsdesk.jar"]
