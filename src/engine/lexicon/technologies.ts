/** Named technologies: languages, frameworks, vendors, tools. Naming one says what was used, not what was done with it. */
export const technologies: readonly string[] = `
  python|java|javascript|typescript|golang|go|rust|ruby|php|scala|kotlin|swift|perl|c|c++|c#|r|objective-c|elixir|erlang|haskell|clojure|groovy|lua|dart|matlab|bash|powershell|sql server|html|html5|css|css3|sass|scss|tailwind|tailwind css|bootstrap|
  react|react.js|reactjs|react native|next.js|nextjs|vue|vue.js|vuejs|nuxt|angular|angularjs|angular.js|svelte|jquery|redux|react query|mobx|webpack|vite|storybook|radix ui|figma|sketch|node|node.js|nodejs|express|express.js|nestjs|fastify|django|flask|fastapi|celery|rails|ruby on rails|sidekiq|
  spring|spring boot|hibernate|laravel|symfony|.net|.net core|asp.net|entity framework|unity|unreal|flutter|swiftui|jetpack compose|kotlin multiplatform|android|ios|xcode|android studio|
  postgresql|postgres|mysql|mariadb|sqlite|oracle|sql server|mongodb|redis|memcached|cassandra|dynamodb|elasticsearch|opensearch|solr|neo4j|cockroachdb|couchbase|clickhouse|snowflake|bigquery|redshift|databricks|spark|pyspark|hadoop|hive|presto|trino|flink|beam|kafka|rabbitmq|sqs|sns|pubsub|pub/sub|nats|bullmq|kinesis|activemq|zeromq|
  airflow|dagster|prefect|dbt|fivetran|looker|tableau|power bi|metabase|superset|excel|google sheets|google analytics|segment|amplitude|mixpanel|pandas|numpy|scikit-learn|sklearn|pytorch|tensorflow|keras|xgboost|lightgbm|hugging face|langchain|llamaindex|openai|openai api|gpt|gpt-3|gpt-4|gpt-4o|bert|llama|claude|faiss|pinecone|pgvector|weaviate|chroma|mlflow|sagemaker|vertex ai|kubeflow|ray|spacy|nltk|opencv|ragas|lora|cuda|
  aws|gcp|azure|google cloud|heroku|vercel|netlify|cloudflare|digitalocean|ec2|s3|rds|ecs|eks|gke|aks|lambda|cloudfront|cloudwatch|cloudformation|cloud run|fargate|route 53|iam|vpc|terraform|terragrunt|pulumi|ansible|chef|puppet|packer|vagrant|docker|docker compose|kubernetes|k8s|helm|istio|linkerd|envoy|nginx|apache|haproxy|traefik|consul|vault|
  jenkins|github actions|gitlab ci|gitlab|github|bitbucket|circleci|travis|travis ci|argocd|argo cd|flux|spinnaker|teamcity|azure devops|bamboo|prometheus|grafana|loki|tempo|jaeger|zipkin|opentelemetry|datadog|new relic|splunk|elk|kibana|logstash|fluentd|sentry|pagerduty|opsgenie|nagios|zabbix|dynatrace|honeycomb|
  jest|vitest|mocha|chai|cypress|playwright|selenium|puppeteer|junit|testng|pytest|rspec|cucumber|postman|jmeter|k6|gatling|locust|appium|testcontainers|sonarqube|snyk|trivy|checkov|tfsec|gitleaks|burp suite|nessus|wireshark|metasploit|owasp zap|git|svn|jira|confluence|trello|asana|notion|slack|zendesk|salesforce|hubspot|intercom|servicenow|sap|workday|quickbooks|netsuite|zapier|
  grpc|protobuf|swagger|openapi|websocket|websockets|oauth|oauth2|oauth 2.0|jwt|saml|openid connect|stripe|paypal|adyen|plaid|twilio|sendgrid|firebase|supabase|prisma|typeorm|sequelize|sqlalchemy|active storage|devise|drizzle|linux|ubuntu|windows|macos|unix|vmware|raspberry pi|arduino|photoshop|illustrator|indesign|wordpress|shopify|magento|contentful|strapi|gatsby|
  imgui|opengl|vulkan|directx|fmod|steam|mpi|omnet|simulink|autocad|solidworks|spss|stata|powerpoint|microsoft office|word|outlook|ms excel|ms office|google workspace|customer.io|mailchimp|meta|tiktok|linkedin|instagram|twitter|epic|cerner|react hook form|zustand|trpc|deno|bun|kotlin|coroutines|rxjs|rxjava|mapbox|d3|d3.js|three.js|electron|tauri|nx|turborepo|babel|eslint|prettier|husky|apollo|hasura|linkerd|keda|karpenter|crossplane|backstage|harness|rancher|openshift|nomad
`
  .split('|')
  .map((entry) => entry.trim())
  .filter(Boolean);

/** Technology names that are also plain words: they count only when written as a name, with a capital. */
export const technologiesWrittenAsNames: ReadonlySet<string> = new Set(
  `go|c|r|swift|rust|ruby|dart|spring|express|rails|node|react|beam|ray|meta|word|epic|excel|segment|sketch|unity|vault|consul|packer|helm|flux|chef|puppet|presto|hive|spark|flink|loki|tempo|harness|oracle|lambda|steam|slack|notion|celery|flask|jest|chai|mocha|cucumber|sentry|bamboo|solr|apache|outlook|windows|android|express|stripe|snowflake|intercom|apollo|babel|prettier|drizzle|locust|playwright|cypress|rancher|nomad|bun|backstage|sap|travis|databricks|chroma|claude|llama|bootstrap|svn|elk|iam`.split(
    '|',
  ),
);
